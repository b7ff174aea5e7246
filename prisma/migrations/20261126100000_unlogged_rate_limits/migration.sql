-- Each request through a route or an action counts itself here. A count lasts a minute, so that a crash may lose it; waiting
-- for the disk at each request would cost more than what is counted.
ALTER TABLE "RateLimit" SET UNLOGGED;
