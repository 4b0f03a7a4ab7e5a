/** The store on a real SQLite. */
import { sqlite } from './engine.ts';
import { allSuites } from './suites/all.ts';

allSuites(sqlite());
