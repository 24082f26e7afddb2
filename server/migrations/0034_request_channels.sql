-- R4.2: what reaches the office by WeChat, by the 12345 line or from above is entered with its channel
alter table request drop constraint request_source_check;
alter table request
  add constraint request_source_check check (source in ('door', 'call', 'visit', 'desk', 'wechat', 'hotline', 'superior'));
