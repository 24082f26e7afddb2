-- R18.1: a city reads the districts below it in the tree.
-- serves programs from 0055
create index unit_by_parent on unit (parent_id);
