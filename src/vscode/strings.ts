/** Everything the extension host says to the user at run time. Static texts (commands, settings) stand in package.nls.json. */
export const strings = {
  unexpectedFailure: 'Något gick fel i Kravbyggaren. Inget har sparats av kommandot. Detaljerna finns i loggen.',
  showLog: 'Visa loggen',
  findings: {
    basis: (sources: readonly string[]) => `Grund: ${sources.join(' · ')}`,
    awaited: ({ answers, values, places }: { answers: number; values: number; places: number }) =>
      [
        inSwedish(answers, values),
        `Visa öppna frågor listar dem och vem som kan svara. De ${String(places)} ställena i texten är märkta med tre punkter. Upphandlingsdokumentet stoppas tills det är gjort.`,
      ].join('\n'),
    showOpenPoints: 'Visa öppna frågor…',
    more: (count: number) =>
      `Ytterligare ${String(count)} fynd visas inte här. Rätta de allvarligaste först, eller kör kravbyggaren check för hela listan.`,
  },
  fixes: {
    accept: (code: string) => `Godta fyndet ${code} här, med skäl…`,
    acceptEverywhere: (code: string) => `Godta ${code} i hela filen, med skäl…`,
    ways: {
      question: (question: string) => `Svara: ${question}`,
      value: (title: string) => `Ange värdet: ${title}…`,
      choice: (title: string) => `Välj: ${title}…`,
      amount: (title: string) => `Ange vad kriteriet är värt: ${title}…`,
      table: (title: string) => `Fyll i bilagan ${title}…`,
      gate: (name: string) => `Anteckna kontrollpunkten ${name}…`,
      gates: 'Visa kontrollpunkterna…',
      packs: 'Välj kravpaket…',
      search: (subject: string) => `Sök krav om ${subject} och lägg till…`,
      environment: 'Öppna IT-miljön',
      text: (title: string) => `Visa var det skrivs: ${title}`,
    },
    all: 'Rätta allt som kan rättas',
    none: 'Det finns inget som kan rättas automatiskt i den här filen.',
  },
  outline: {
    unnamed: 'Utan beteckning',
    lens: (
      { mandatory, award, other }: { mandatory: number; award: number; other: number },
      faults: number | undefined,
    ) =>
      [
        ...(mandatory > 0 ? [`${String(mandatory)} ska`] : []),
        ...(award > 0 ? [award === 1 ? '1 mervärde' : `${String(award)} mervärden`] : []),
        ...(other > 0 ? [other === 1 ? '1 övrigt' : `${String(other)} övriga`] : []),
        ...(faults === undefined
          ? []
          : [faults === 0 ? 'inga brister' : faults === 1 ? '1 brist' : `${String(faults)} brister`]),
      ].join(' · '),
  },
  reuse: {
    lens: (gate: string) => `$(search) ${gate}: sök liknande behov i arbetsytan`,
    fix: 'Sök liknande behov i arbetsytan…',
  },
  tree: {
    errors: (count: number) => (count === 1 ? '1 fel att rätta' : `${String(count)} fel att rätta`),
    section: (requirements: number, findings: number) =>
      `${String(requirements)} krav${findings > 0 ? ` · ${String(findings)} fynd` : ''}`,
    requirement: (id: string, kind: string, text: string, findings: number) =>
      `${[id, kind].filter(Boolean).join(', ')}: ${text}${findings > 0 ? `, ${String(findings)} fynd` : ''}`,
    motive: (motive: string) => `Motiv: ${motive}`,
    damaged: 'Del som inte kan läsas',
    damagedAt: (line: number) => `kan inte läsas, se rad ${String(line)}`,
    reveal: 'Visa i texten',
  },
  packNotice: {
    name: 'Kravpaket',
    newer: (titles: readonly string[]) =>
      titles.length === 1
        ? `Kravpaketet ${titles.join('')} har en nyare version`
        : `${String(titles.length)} kravpaket har nyare versioner`,
    newest: 'Kravpaketen är av nyaste version',
    show: 'Visa vad som ändras',
  },
} as const;

function inSwedish(answers: number, values: number): string {
  const waits = answers === 1 ? '1 fråga väntar på svar' : `${String(answers)} frågor väntar på svar`;
  const suggested = values === 1 ? '1 föreslaget värde' : `${String(values)} föreslagna värden`;
  if (values === 0) return `${waits}.`;
  return answers === 0 ? `${suggested} väntar på beslut.` : `${waits} och ${suggested} på beslut.`;
}
