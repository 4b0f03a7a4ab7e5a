/** Asks servers whether links still lead somewhere. */

export type LinkAnswer =
  | { readonly kind: 'alive' }
  /** The server says that nothing is there, or there is no such server. */
  | { readonly kind: 'dead'; readonly why: LinkFault }
  /** A reader may still find it: the server refuses, is too slow, or fails. */
  | { readonly kind: 'unclear'; readonly why: LinkFault };

export type LinkFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'no-host' }
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

export type LinkOptions = {
  /** Milliseconds for one request, redirects included. */
  readonly timeout: number;
  /** Servers asked at once. Each gets one request at a time. */
  readonly servers: number;
};

/**
 * Slow archives need half a minute. Eight servers at once leave room on a home connection and a small
 * machine.
 */
export const DEFAULT_LINK_OPTIONS: LinkOptions = { timeout: 30_000, servers: 8 };

/** One answer for each different link. Never throws for what a server does. */
export async function probeLinks(
  links: readonly string[],
  options: LinkOptions = DEFAULT_LINK_OPTIONS,
): Promise<ReadonlyMap<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const byServer = [...Map.groupBy(new Set(links), (link) => new URL(link).host).values()];
  const next = byServer.values();
  const worker = async (): Promise<void> => {
    for (const sameServer of next) {
      for (const link of sameServer) answers.set(link, await probe(link, options.timeout));
    }
  };
  await Promise.all(Array.from({ length: options.servers }, worker));
  return answers;
}

/** Statuses by which servers refuse HEAD although they would answer GET. */
const NO_HEAD: ReadonlySet<number> = new Set([400, 403, 404, 405, 406, 500, 501, 503]);

async function probe(link: string, timeout: number): Promise<LinkAnswer> {
  const head = await probeOnce(link, 'HEAD', timeout);
  const again = head.kind !== 'alive' && head.why.kind === 'status' && NO_HEAD.has(head.why.status);
  return again ? probeOnce(link, 'GET', timeout) : head;
}

async function probeOnce(
  link: string,
  method: 'HEAD' | 'GET',
  timeout: number,
): Promise<LinkAnswer> {
  try {
    const response = await fetch(link, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(timeout),
      // Some publishers refuse requests without a user agent.
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; Chronocite link check)', accept: '*/*' },
    });
    // An unread body would hold the connection open.
    await response.body?.cancel();
    const { status } = response;
    if (response.ok) return { kind: 'alive' };
    return {
      kind: status === 404 || status === 410 ? 'dead' : 'unclear',
      why: { kind: 'status', status },
    };
  } catch (error) {
    return classifyFailure(error, timeout);
  }
}

function classifyFailure(error: unknown, timeout: number): LinkAnswer {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { kind: 'unclear', why: { kind: 'too-slow', seconds: timeout / 1000 } };
  }
  // fetch throws "fetch failed", with the reason as its cause.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOTFOUND') return { kind: 'dead', why: { kind: 'no-host' } };
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason = message === '' && typeof code === 'string' ? code : message;
  return { kind: 'unclear', why: { kind: 'failed', reason } };
}
