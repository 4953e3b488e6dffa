/** What others may use of help: bringing the articles of the repository in. */
export { keepShipped } from './articles/commands.ts'
export { sourcesIn } from './articles/shipped.ts'
