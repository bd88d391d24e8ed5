import { eachLacking } from './lacking.ts';
import { defineRule } from './rule.ts';

export const requirementImportUnreviewed = defineRule({
  id: 'requirement-import-unreviewed',
  code: 'DOK-14',
  target: 'specification',
  ground: 'practice',
  severity: 'warning',
  title: 'Importerade krav är granskade',
  rationale:
    'Krav som följt med från en tidigare upphandling är ofta otydliga, motstridiga eller för stränga. Någon ska ha läst dem och sagt att de behövs nu. Är inget granskat ges ett enda fynd.',
  basis: ['Sundsvalls kommun, kravställning vid upphandling av IT-stöd'],
  messages: {
    missing: 'Kravet är importerat men inte granskat: läs det och ange vem och när (reviewed).',
    all: (count: number) =>
      `Inget av de ${String(count)} importerade kraven är granskat: läs dem och ange vem och när.`,
  },

  check(_specification, _at, context) {
    return eachLacking('review', 'imported', context, this.messages);
  },

  examples: [
    {
      good: 'Systemet ska visa ärendets status.',
      with: { source: { file: 'gamla-krav.csv' }, reviewed: { by: 'Namn Namnsson', date: '2026-09-01' } },
    },
    { bad: 'Systemet ska visa ärendets status.', with: { source: { file: 'gamla-krav.csv' } }, at: '' },
  ],
});
