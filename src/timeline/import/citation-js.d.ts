/** The part of citation-js (which ships no types) that `bibliography.ts` calls. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Throws when the text cannot be parsed. Gives CSL-JSON items. */
      chain(
        text: string,
        options: { readonly generateGraph: boolean; readonly forceType: string },
      ): readonly unknown[];
    };
  };
}

declare module '@citation-js/plugin-bibtex' {}
