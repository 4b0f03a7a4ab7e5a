/** Whether tests repeat many times what they do a few times in `npm test`. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** See vitest.config.ts. */
    hard: boolean;
  }
}

/** True in `npm run test:hard`. */
export const hard = inject('hard');
