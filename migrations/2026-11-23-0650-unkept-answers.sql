-- An answer of the vendor's systems that cannot be kept has a fault of its own.
alter table provisionings drop constraint provisionings_fault_known;
alter table provisionings add constraint provisionings_fault_known check (fault in ('refused', 'broken', 'unreadable', 'aboutAnother', 'neverAnswered', 'unkept', 'unreachable', 'slow', 'tooLong', 'shut'));
