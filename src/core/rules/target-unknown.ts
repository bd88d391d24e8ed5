import { eachUnder, elementAt, guesser } from './cited.ts';
import type { RequirementRecord } from './requirement-record.ts';
import { chosen, defineRule, type Draft, type Part } from './rule.ts';

export const targetUnknown = defineRule({
  id: 'target-unknown',
  code: 'DOK-25',
  target: 'specification',
  ground: 'product-choice',
  severity: 'error',
  title: 'En post som kravet gäller finns i IT-miljön',
  rationale: 'Kravet pekar ut en del av IT-miljön. Finns den inte där, vet ingen vad systemet ska fungera med.',
  basis: ['Hänvisning utan mål i dokumentet'],
  fixable: true,
  messages: {
    unknown: (id: string) =>
      `IT-miljön har ingen post ${id}: lägg till posten, eller ändra vad kravet gäller (targets).`,
    near: (id: string, other: string) => `IT-miljön har ingen post ${id}. Menade du ${other}?`,
    noEnvironment: (id: string) =>
      `Kravet gäller posten ${id} men ingen IT-miljö är angiven: ange filen (environment).`,
    unread: (id: string, file: string) =>
      `Kravet gäller posten ${id} men IT-miljön ${file} kan inte läsas: rätta sökvägen i kravbyggaren.yaml eller filen.`,
    rename: (id: string) => `Byt till ${id}`,
  },

  *check(specification, _at, { cross, entries, hasEnvironment, workspace }): Generator<Part> {
    // That its own file cannot be read is told once (DOK-16), and nobody knows what stands in it.
    if (!hasEnvironment && specification.environment !== undefined) return;
    const unread = hasEnvironment ? undefined : workspace?.environment;
    const names = [...entries.keys()];
    const guess = guesser(() => names);
    for (const id of cross.targets.keys()) {
      if (entries.has(id)) continue;
      const near = guess(id);
      const message = unread
        ? this.messages.unread(id, unread)
        : !hasEnvironment
          ? this.messages.noEnvironment(id)
          : near
            ? this.messages.near(id, near)
            : this.messages.unknown(id);
      const told = (record: RequirementRecord): Draft => {
        const at = elementAt(record, 'targets', id);
        const fixes = near
          ? [chosen({ title: this.messages.rename(near), changes: [{ op: 'set', at, value: near }] })]
          : [];
        return { at, requirement: record.id, message, fixes };
      };
      yield eachUnder(cross.targets, id, record => [told(record)], `${id} ${near ?? ''}`);
    }
  },

  examples: [
    {
      good: 'Systemet ska fungera i webbläsarna i IT-miljön.',
      with: { targets: ['webblasare'] },
      environment: { entries: [{ id: 'webblasare', title: 'Webbläsare', kind: 'browser' }] },
    },
    {
      bad: 'Systemet ska fungera i webbläsarna i IT-miljön.',
      with: { targets: ['⟦weblasare⟧'] },
      environment: { entries: [{ id: 'webblasare', title: 'Webbläsare', kind: 'browser' }] },
      fixed: 'Systemet ska fungera i webbläsarna i IT-miljön.',
    },
    { bad: 'Systemet ska fungera i webbläsarna i IT-miljön.', with: { targets: ['⟦webblasare⟧'] } },
    {
      bad: 'Systemet ska fungera i webbläsarna i IT-miljön.',
      with: { targets: ['⟦webblasare⟧'] },
      workspace: { environment: 'exempelby.itmiljo.yaml' },
      note: 'Filen som arbetsytan anger kan inte läsas.',
    },
    {
      good: 'Systemet ska fungera i webbläsarna i IT-miljön.',
      with: { targets: ['webblasare'] },
      specification: { environment: 'exempelby.itmiljo.yaml' },
      note: 'Att filen inte kan läsas sägs en gång (DOK-16).',
    },
  ],
});
