import { Ajv2020 } from 'ajv/dist/2020.js';
import checkSchema from '../../../schemas/cli/check.schema.json';
import composeSchema from '../../../schemas/cli/compose.schema.json';
import importSchema from '../../../schemas/cli/import.schema.json';
import packsSchema from '../../../schemas/cli/packs.schema.json';
import rulesSchema from '../../../schemas/cli/rules.schema.json';
import sarifSchema from '../../../schemas/cli/sarif.schema.json';
import updateSchema from '../../../schemas/cli/update.schema.json';

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });

/** What ajv finds wrong with a command's JSON; empty when it fits the schema that is promised for it. */
const faultsBy = (schema: object) => {
  const validate = ajv.compile(schema);
  return (value: unknown): readonly string[] =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};

export const checkResultFaults = faultsBy(checkSchema);
export const composeResultFaults = faultsBy(composeSchema);
export const importResultFaults = faultsBy(importSchema);
export const packsResultFaults = faultsBy(packsSchema);
/** The part of SARIF 2.1.0 that is used: the whole schema stands in no package that is small and kept. */
export const sarifFaults = faultsBy(sarifSchema);
export const rulesResultFaults = faultsBy(rulesSchema);
export const updateResultFaults = faultsBy(updateSchema);
