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
  'second command': [
    'number 2',
    'number two',
    'no 2',
    'no two',
    '2nd in command',
    'right hand man',
  ],
  'foreknowledge, aware': [
    'in advance',
    'ahead of time',
    'prior knowledge',
    'advance knowledge',
    'know beforehand',
    'knew beforehand',
    'aware in advance',
  ],
};
