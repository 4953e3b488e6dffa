import { speak } from '#kernel/words.ts'

/** The words of migrations to the newer generation (domain.md 6.15). */
// biome-ignore format: a table
export const words = speak({
  'state.subscriptionMigration.processing': { en: 'Being migrated', ko: '마이그레이션 중' },
  'state.subscriptionMigration.completed':  { en: 'Migrated', ko: '마이그레이션 완료' },
  'state.subscriptionMigration.failed':     { en: 'Failed', ko: '실패함' },
  'move.subscriptionMigration.complete':    { en: 'Complete', ko: '완료' },
  'move.subscriptionMigration.fail':        { en: 'Fail', ko: '실패' },
  'state.migrationSchedule.scheduled':      { en: 'Scheduled', ko: '예약됨' },
  'state.migrationSchedule.begun':          { en: 'Begun', ko: '시작됨' },
  'state.migrationSchedule.failed':         { en: 'Failed', ko: '실패함' },
  'state.migrationSchedule.cancelled':      { en: 'Cancelled', ko: '취소됨' },
  'move.migrationSchedule.change':          { en: 'Change', ko: '변경' },
  'move.migrationSchedule.cancel':          { en: 'Cancel', ko: '예약 취소' },
  'move.migrationSchedule.begin':           { en: 'Begin', ko: '시작' },
  'move.migrationSchedule.fail':            { en: 'Fail', ko: '실패' },
  'event.migration.scheduled':              { en: 'Scheduled', ko: '예약' },
  'event.migration.rescheduled':            { en: 'Schedule changed', ko: '예약 변경' },
  'event.migration.cancelled':              { en: 'Schedule cancelled', ko: '예약 취소' },
  'event.migration.scheduleFailed':         { en: 'Could not begin as scheduled', ko: '예약대로 시작하지 못함' },
  'event.migration.created':                { en: 'Begun', ko: '시작' },
  'event.migration.completed':              { en: 'Completed', ko: '완료' },
  'event.migration.failed':                 { en: 'Failed, all is as it was', ko: '실패, 이전 상태로 되돌림' },
})
