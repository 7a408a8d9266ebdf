import { format } from 'oxfmt';
import openapiTS, { astToString } from 'openapi-typescript';
import { apiDocument } from '../../platform/api/index.ts';

/** Where the types of the API's paths are kept. */
export const PATHS_FILE = 'platform/client/paths.ts';

const HEAD = '// Written by `npm run openapi` from what the API says of itself. A test writes it again and compares.\n\n';

/** The types of every path of the API, as a client in TypeScript wants them. */
export async function pathTypes(): Promise<string> {
  // Examples are for people who read the document; the types do not change with them.
  const document = JSON.parse(JSON.stringify(await apiDocument('0.0.0')), (name, value: unknown) =>
    name === 'examples' || name === 'example' ? undefined : value,
  ) as unknown;
  const nodes = await openapiTS(document as never, { emptyObjectsUnknown: true });
  const { code, errors } = await format(PATHS_FILE, HEAD + astToString(nodes), {
    printWidth: 140,
    singleQuote: true,
    trailingComma: 'all',
  });
  if (errors.length > 0) throw new Error(`the types cannot be written: ${JSON.stringify(errors)}`);
  return code;
}
