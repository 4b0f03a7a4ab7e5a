/** Waits for a request of the bot. */
import type { ServedRequest, StandIn } from '@chronocite/playground';

/** Resolves once the stand-in has served a request that `isWanted`. */
export function nextRequest(
  { requests }: StandIn,
  isWanted: (request: ServedRequest) => boolean,
): Promise<ServedRequest> {
  return new Promise((resolve) => {
    const onServed = (request: ServedRequest) => {
      if (!isWanted(request)) return;
      requests.off('served', onServed);
      resolve(request);
    };
    requests.on('served', onServed);
  });
}
