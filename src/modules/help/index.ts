/** What others may use of help: bringing the articles in, and reading what lies in the repository. */
export { keepShipped } from './articles/commands.ts'
export { sourcesIn } from './articles/shipped.ts'
