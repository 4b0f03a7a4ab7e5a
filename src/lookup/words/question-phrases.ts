/** English turns of phrase of questions, by the word that records write: who runs it is its leader. */
import type { OwnGlossary } from './glossary-index.ts';

export const QUESTION_PHRASES: OwnGlossary = {
  leader: [
    'who runs',
    'who is running',
    'whos running',
    'who leads',
    'who is leading',
    'whos leading',
    'who heads',
    'who commands',
    'who controls',
    'who rules',
    'in charge of',
    'boss',
  ],
};
