import type { Finding } from '../model/finding.ts';
import { rules } from './all-rules.ts';
import type { CheckInput } from './check-input.ts';
import { createChecker } from './check.ts';

const aboutRequirements = rules.filter(({ target }) => target === 'requirement');

/**
 * What is found about requirements that are looked at one by one: of the first part of a long specification
 * (`firstPart`) it is what the whole gives too, for whoever waits for that.
 */
export const firstFindings = (input: CheckInput): readonly Finding[] =>
  createChecker(aboutRequirements)
    .check(input)
    .filter(({ requirement }) => requirement !== undefined);
