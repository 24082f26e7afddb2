-- R3.10: whose sign-in is barred opens nothing from that moment on, and counts as on leave while it lasts.
alter table member add column barred_at timestamptz;
