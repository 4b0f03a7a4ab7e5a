/** The store on a real PostgreSQL, one for all of these tests. */
import { postgres } from './engine.ts';
import { allSuites } from './suites/all.ts';
import { postgresAddressSuite } from './suites/postgres-address.ts';

// PostgreSQL itself is not killed: a few rounds show that nothing is said too early on our side.
allSuites(postgres(), 5, postgresAddressSuite);
