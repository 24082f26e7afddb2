-- Applied after every migration by the owner. The application owns nothing; history is append-only by these grants (R12.3).
grant usage on schema public to yigen_app;
grant select, insert, update, delete on all tables in schema public to yigen_app;
revoke update, delete, truncate on history from yigen_app;
revoke insert, update, delete on schema_migration from yigen_app;
do $$ declare part text; begin
  for part in select inhrelid::regclass::text from pg_inherits where inhparent = 'history'::regclass loop
    execute format('revoke insert, update, delete, truncate on %s from yigen_app', part);
  end loop;
end $$;
revoke update, delete on clock_rung from yigen_app;
grant execute on all functions in schema public to yigen_app;
