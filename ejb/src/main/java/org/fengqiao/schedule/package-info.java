/** Work that runs by itself: Quartz, clustered in the application's own database, and what people see of it. Nothing else knows Quartz. */
package org.fengqiao.schedule;
