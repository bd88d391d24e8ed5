/** Everything the extension host says to the user at run time. Static texts (commands, settings) stand in package.nls.json. */
export const strings = {
  unexpectedFailure: 'Något gick fel i Kravbyggaren. Inget har sparats av kommandot. Detaljerna finns i loggen.',
  showLog: 'Visa loggen',
  findings: {
    basis: (sources: readonly string[]) => `Grund: ${sources.join(' · ')}`,
    more: (count: number) =>
      `Ytterligare ${String(count)} fynd visas inte här. Rätta de allvarligaste först, eller kör kravbyggaren check för hela listan.`,
  },
  sample: {
    pickTitle: 'Välj en mapp för exemplet',
    pickButton: 'Skapa exemplet här',
    exists: (file: string) =>
      `Inget har kopierats: mappen innehåller redan ${file}. Välj en tom mapp, eller flytta undan filen, och försök igen.`,
    created: 'Exempelmappen är skapad.',
    open: 'Öppna mappen',
  },
} as const;
