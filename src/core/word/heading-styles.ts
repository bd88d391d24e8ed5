import type { IStylesOptions } from 'docx';
import { headingIndents } from './lists.ts';
import { colour, font, style } from './look.ts';

type DefaultStyles = NonNullable<IStylesOptions['default']>;

/**
 * The numbered headings. They are given as options and not in `base-styles.ts`, since only docx knows the id of their
 * numbering. The outline level is written out, so that navigation and PDF tags do not hang on the styles' names.
 */
export function headingStyles(): DefaultStyles {
  const [first, second, third] = [
    heading(0, { size: 34, before: 480, after: 160 }),
    heading(1, { size: 26, before: 320, after: 100 }),
    heading(2, { size: 22, before: 240, after: 80 }),
  ];
  return {
    ...(first ? { heading1: first } : {}),
    ...(second ? { heading2: second } : {}),
    ...(third ? { heading3: third } : {}),
    footnoteText: {
      run: { size: 17 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
  };
}

function heading(level: 0 | 1 | 2, { size, before, after }: { size: number; before: number; after: number }) {
  const left = headingIndents[level];
  return {
    next: style.body,
    run: { size, bold: true, color: colour.accent, font },
    paragraph: {
      numbering: { reference: 'headings', level },
      outlineLevel: level,
      keepNext: true,
      keepLines: true,
      indent: { left, hanging: left },
      spacing: { before, after, line: 240, lineRule: 'auto' },
    },
  } as const;
}
