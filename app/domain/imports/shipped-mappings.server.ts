import { type Mapping, mappingSchema } from './mapping.ts'
import northwind from './mappings/northwind.json' with { type: 'json' }
import onlineRetail from './mappings/online-retail.json' with { type: 'json' }

/** Our own column names: what exports write. */
export const plainMapping: Mapping = mappingSchema.parse({ name: 'angro', sections: {} })

/** Mappings that ship with the project, by name. */
export const shippedMappings: ReadonlyMap<string, Mapping> = new Map(
  [plainMapping, mappingSchema.parse(northwind), mappingSchema.parse(onlineRetail)].map(
    (mapping) => [mapping.name, mapping],
  ),
)
