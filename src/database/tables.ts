/** Every table of the house, one line a slice: what the drift test holds against the migrations. */
export * from '#api/tables.ts'
export * from '#kernel/outbox.ts'
export * from '#modules/audit/entries/tables.ts'
