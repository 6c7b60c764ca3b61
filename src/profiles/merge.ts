type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys that would reach into the prototype of an object. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

/** The child wins per key, arrays replace, null removes. */
export function merge(parent: JsonObject, child: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...parent }
  for (const [name, value] of Object.entries(child)) {
    if (unsafe.has(name)) continue
    const own = parent[name]
    if (value === null) delete merged[name]
    else merged[name] = isObject(value) ? merge(isObject(own) ? own : {}, value) : value
  }
  return merged
}
