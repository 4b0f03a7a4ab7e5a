/** The part of citation-js (which ships no types) that the import and the export of sources call. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Throws when the input cannot be read. Gives CSL-JSON items. */
      chain(
        input: string | readonly object[],
        options: { readonly generateGraph: boolean; readonly forceType: string },
      ): readonly Readonly<Record<string, unknown>>[];
    };
    readonly output: {
      /** Gives the fields of each entry as TeX. */
      format(
        name: 'biblatex',
        items: readonly object[],
        options: { readonly format: 'object' },
      ): readonly {
        readonly type: string;
        readonly properties: Readonly<Record<string, string>>;
      }[];
    };
    readonly config: {
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean } };
    };
  };
}

declare module '@citation-js/plugin-bibtex' {}
