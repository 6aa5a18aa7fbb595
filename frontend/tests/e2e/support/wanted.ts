import { readFileSync } from 'node:fs'

type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}
type Operation = { requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> } }
type Description = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** Tests of both kinds run in the folder of the front end. */
const description: Description = JSON.parse(readFileSync('openapi.json', 'utf8'))

const paths = Object.entries(description.paths).map(([path, operations]) => ({
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  // of two that match, the one with fewer names in it is meant
  names: path.split('{').length,
  operations,
}))

function resolved(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  return name === undefined ? schema : (description.components.schemas[name] ?? {})
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function faultsIn(value: unknown, given: Schema, path: string): string[] {
  const schema = resolved(given)
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => faultsIn(one, schema.items ?? {}, `${path}[${at}]`))
  }
  if (schema.enum !== undefined && value != null && !schema.enum.includes(value)) {
    return [`${path} is ${JSON.stringify(value)}`]
  }
  if (!isObject(value)) return []
  const { properties } = schema
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  const missing = (schema.required ?? []).filter((key) => value[key] === undefined)
  return [
    ...missing.map((key) => `${at(key)} is missing`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      if (properties === undefined) return []
      const known = properties[key]
      return known === undefined ? [`${at(key)} is not known`] : faultsIn(inner, known, at(key))
    }),
  ]
}

/**
 * What a call sends that the API's description does not allow: fields that are missing, that it does not know, or that hold
 * another word than those it lists. The pretended server takes nothing that the real one would refuse for its shape.
 */
export function faultsOf(method: string, path: string, body: unknown): string[] {
  const [found] = paths
    .filter(({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()] !== undefined)
    .sort((a, b) => a.names - b.names)
  const wanted = found?.operations[method.toLowerCase()]?.requestBody
  // a file is looked at by whoever reads it
  const schema = wanted?.content['application/json']?.schema
  if (schema === undefined || (wanted?.required !== true && !isObject(body))) return []
  return isObject(body) ? faultsIn(body, schema, '') : ['there is no body']
}
