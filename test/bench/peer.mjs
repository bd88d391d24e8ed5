// The least that a checker of these files does: read the text with a library and hold it against our schema.
//   node test/bench/peer.mjs js-yaml|yaml FILE      in a process of its own
import Ajv from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const schemas = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'schemas');
const schema = name => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
const readers = {
  'js-yaml': async () => (await import('js-yaml')).load,
  yaml: async () => (await import('yaml')).parse,
};

const [library, file] = process.argv.slice(2);
const read = await readers[library]();
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false })
  .addSchema(schema('common'))
  .compile(schema('specification'));
if (!validate(read(readFileSync(file, 'utf8')))) console.log(validate.errors.length);
