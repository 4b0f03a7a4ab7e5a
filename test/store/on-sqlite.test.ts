/** The store on a real SQLite. */
import { createSqliteEngine } from './engine.ts';
import { allSuites } from './suites/all.ts';

allSuites(createSqliteEngine());
