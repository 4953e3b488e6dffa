-- What the network is called, for whoever shows its name on something of their own (a level's logo): the name alone.
CREATE FUNCTION vendor_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT name FROM tenants WHERE kind = 'vendor' LIMIT 1 $$;
ALTER FUNCTION vendor_name() OWNER TO house;
REVOKE ALL ON FUNCTION vendor_name() FROM public;
GRANT EXECUTE ON FUNCTION vendor_name() TO guest, house;
