-- R3.4, R10.2: who is left of a district's ministers and leaders is looked for with every line
create index member_minister on member (district_id) where state = 'active' and 'minister' = any(roles);
create index member_leader on member (district_id) where state = 'active' and 'leader' = any(roles);
