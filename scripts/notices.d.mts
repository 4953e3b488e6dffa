export type Package = { name: string; version: string; license: string }
export function packages(): Package[]
export function forbidden(all?: Package[]): Package[]
export function notices(): string
