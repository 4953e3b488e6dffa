-- An interrupted first start of the demo begins again with the same Partner IDs: the house may set the sequence back while
-- none is kept. Where one is kept, the unique index on the serial refuses a number drawn twice.
GRANT UPDATE ON SEQUENCE partner_serials TO house;
