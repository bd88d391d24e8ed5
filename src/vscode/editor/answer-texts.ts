/** What is said where the editor asks about a place in the text; not among the texts that are read when VS Code starts. */
export const answerTexts = {
  suggest: 'Visa förslag',
  nothingToRename: 'Här finns inget att byta namn på. Ställ markören i ett krav-id, en bilaga eller en parameter.',
  unread: (line: number) => `Den här delen kan inte läsas, se rad ${String(line)}. Rätta den först, och försök igen.`,
  renameUnread: (name: string, line: number) =>
    `En del som kan nämna ”${name}” kan inte läsas, se rad ${String(line)}. Rätta den först: annars får den inte det nya namnet.`,
  renameFaults: {
    form: (name: string) =>
      `”${name}” kan inte användas: börja med en bokstav eller siffra, och använd bara bokstäver, siffror, punkt, bindestreck och understreck, högst 40 tecken.`,
    'parameter-form': (name: string) =>
      `”${name}” kan inte användas: skriv bokstäver, siffror, bindestreck och understreck, med högst en punkt: mellan kravpaketets id och namnet.`,
    taken: (name: string) => `”${name}” finns redan. Välj en annan beteckning.`,
    retired: (name: string) => `”${name}” har använts i en publicerad version och får inte användas igen.`,
  },
} as const;
