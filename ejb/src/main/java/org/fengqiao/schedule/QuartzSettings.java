package org.fengqiao.schedule;

import java.util.Properties;

/** How Quartz is set up: its tables in our schema, several nodes, few threads. */
final class QuartzSettings {

    private static final int THREADS = 4;

    private QuartzSettings() {}

    static Properties of(String node) {
        Properties p = new Properties();
        p.setProperty("org.quartz.scheduler.instanceName", "fengqiao");
        p.setProperty("org.quartz.scheduler.instanceId", node);
        // how soon another node's "run now" is noticed
        p.setProperty("org.quartz.scheduler.idleWaitTime", "5000");
        p.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        p.setProperty("org.quartz.scheduler.threadsInheritContextClassLoaderOfInitializer", "true");
        p.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        p.setProperty("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
        p.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        p.setProperty("org.quartz.threadPool.threadsInheritContextClassLoaderOfInitializingThread", "true");
        // what people change ("run now") is part of their transaction; what Quartz does for itself is not
        p.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreCMT");
        p.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        p.setProperty("org.quartz.jobStore.tablePrefix", "quartz_");
        p.setProperty("org.quartz.jobStore.useProperties", "true");
        p.setProperty("org.quartz.jobStore.dataSource", "managed");
        p.setProperty("org.quartz.jobStore.nonManagedTXDataSource", "own");
        p.setProperty("org.quartz.jobStore.dontSetAutoCommitFalse", "true");
        p.setProperty("org.quartz.jobStore.misfireThreshold", "30000");
        p.setProperty("org.quartz.jobStore.isClustered", "true");
        // a node that is silent for this long and a little more is taken for dead, and its work is given to others
        p.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        p.setProperty("org.quartz.dataSource.managed.jndiURL", "java:jboss/datasources/FengqiaoDS");
        p.setProperty("org.quartz.dataSource.own.jndiURL", "java:jboss/datasources/FengqiaoJobsDS");
        return p;
    }
}
