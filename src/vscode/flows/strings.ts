/** What the commands of this folder say to the user. */
export const strings = {
  sixDemands: 'De sex kraven i 3.11',
  noSpecification: 'Öppna en kravspecifikation (en fil som slutar på .krav.yaml) och försök igen.',
  whichSpecification: 'Vilken kravspecifikation?',
  export: {
    title: 'Exportera till Word',
    whoFor: 'Vem ska läsa dokumentet?',
    internal: 'Intern version',
    internalDetail: 'Allt är med: motiv, anteckningar, kontrollpunkter och bilagan om de sex kraven i 3.11.',
    consultation: 'Samrådsversion (remiss)',
    consultationDetail:
      'Utan motiv, anteckningar, uppskattat värde, referensgruppens namn och annat internt. Föreslagna värden får stå kvar.',
    tender: 'Upphandlingsdokument (anbud)',
    tenderDetail:
      'Utan allt internt, som i samrådsversionen. Varje värde ska vara beslutat och varje ska-krav ha ett bevis.',
    finishedOrDraft: 'Färdigt dokument eller utkast?',
    finished: 'Färdigt dokument',
    finishedDetail: 'Skapas bara om inga fel finns kvar.',
    draft: 'Utkast',
    draftDetail: 'Vattenstämpeln UTKAST på varje sida. Fel stoppar inte.',
    stopped: (errors: number) =>
      errors === 1
        ? 'Inget dokument har skapats: 1 fel måste rättas först.'
        : `Inget dokument har skapats: ${String(errors)} fel måste rättas först.`,
    more: (count: number) => `… och ${String(count)} till.`,
    showProblems: 'Visa problemen',
    asDraft: 'Exportera som utkast',
    exists: (name: string) => `${name} finns redan.`,
    existsDetail: 'Skrivs den över går den tidigare versionen förlorad.',
    overwrite: 'Skriv över',
    working: 'Skapar Worddokumentet …',
    cancelled: 'Exporten avbröts. Inget har skrivits.',
    unwritable: (name: string) =>
      `${name} kunde inte skrivas. Är den öppen i Word: stäng den och försök igen. Kontrollera annars att du får skriva i mappen.`,
    templateMissing: (path: string) =>
      `Wordmallen ${path} kan inte läsas. Rätta sökvägen i kravbyggaren.yaml eller i inställningen kravbyggaren.word.template.`,
    done: (name: string, requirements: number) => `${name} är skapad, med ${String(requirements)} krav.`,
    open: 'Öppna',
    show: 'Visa i Utforskaren',
    audienceInName: { internal: 'intern', consultation: 'remiss', tender: 'anbud' },
    draftInName: 'utkast',
  },
} as const;
