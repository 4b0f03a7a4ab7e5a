/** Reads the times of a query once: each step of a search asks for those of the same text. */
import { findPeriods } from '../dates/reading/parse-period.ts';
import { remember } from './remember.ts';

/** The whole query, what is left of it without quotes and speech, and what others ask meanwhile. */
const MOST_REMEMBERED = 10;

export const findQueryTimes = remember(MOST_REMEMBERED, (text) => findPeriods(text, 'query'));
