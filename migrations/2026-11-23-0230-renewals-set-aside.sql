-- What the clock cannot do with one subscription steps aside, so that the others go on.
ALTER TABLE "subscriptions" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;
ALTER TABLE "subscriptions" ADD COLUMN "turn_at" timestamp (3) with time zone;
ALTER TABLE "subscription_changes" DROP CONSTRAINT "subscription_changes_kind_known";
ALTER TABLE "subscription_changes" ADD CONSTRAINT "subscription_changes_kind_known" CHECK ("subscription_changes"."kind" in ('opened', 'renewed', 'seatsAdded', 'seatsRemoved', 'suspended', 'reactivated', 'cancelled', 'lapsed', 'disabled', 'removed', 'renamed', 'autoRenewOn', 'autoRenewOff', 'nextTermPlanned', 'nextTermDropped', 'planPlanned', 'planChanged', 'termChanged', 'upgraded', 'movedIn', 'trialConverted', 'partnerOnRecordSet', 'fellShort'));
