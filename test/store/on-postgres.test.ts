/** The store on a real PostgreSQL, one for all of these tests. */
import { createPostgresEngine } from './engine.ts';
import { allSuites } from './suites/all.ts';
import { announcementsSuite } from './suites/announcements.ts';
import { frozenPostgresSuite } from './suites/frozen-postgres.ts';
import { postgresAddressSuite } from './suites/postgres-address.ts';

allSuites(createPostgresEngine(), announcementsSuite, postgresAddressSuite, frozenPostgresSuite);
