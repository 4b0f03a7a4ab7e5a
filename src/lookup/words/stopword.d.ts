/** The lists of `stopword` that are read. Its main module holds those of 62 languages: 3 MB and 5 ms. */
declare module 'stopword/src/stopwords_ara.js' {
  export const ara: readonly string[];
}
declare module 'stopword/src/stopwords_deu.js' {
  export const deu: readonly string[];
}
declare module 'stopword/src/stopwords_eng.js' {
  export const eng: readonly string[];
}
declare module 'stopword/src/stopwords_fas.js' {
  export const fas: readonly string[];
}
declare module 'stopword/src/stopwords_fra.js' {
  export const fra: readonly string[];
}
declare module 'stopword/src/stopwords_spa.js' {
  export const spa: readonly string[];
}
