//! Tests of the task group that readers of the chapter "Waiting for many" may copy: each way in which a group can end.

#[path = "../examples/task-group/task_group.rs"]
mod task_group;

use std::error::Error;
use std::future::{pending, ready};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use task_group::{Failure, Failures, TaskGroup, task_group};
use tokio::sync::{Notify, oneshot};
use tokio::task;
use tokio::time::{Instant, sleep};

type Ended = Result<(), &'static str>;

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn add(&self, line: impl Into<String>) {
        self.0.lock().expect("no panic holds it").push(line.into());
    }

    fn lines(&self) -> Vec<String> {
        self.0.lock().expect("no panic holds it").clone()
    }
}

/// Logs when it is dropped.
struct Connection(Log, &'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.add(format!("{} closed", self.1));
    }
}

async fn after<T>(millis: u64, value: T) -> T {
    sleep(Duration::from_millis(millis)).await;
    value
}

/// Never ends by itself; logs when its connection is closed.
async fn hang(log: Log, name: &'static str) -> Ended {
    let _connection = Connection(log, name);
    pending().await
}

fn messages<T: std::fmt::Debug>(ended: Result<T, Failures<&'static str>>) -> Vec<String> {
    let failures = ended.expect_err("the group is to fail").0;
    failures.iter().map(Failure::to_string).collect()
}

/// Lets every task that can go on do so.
async fn settle() {
    sleep(Duration::from_millis(1)).await;
}

#[tokio::test(start_paused = true)]
async fn no_failure_waits_for_all_and_gives_the_values() {
    let begun = Instant::now();
    let values = task_group(async |group: TaskGroup<&str>| {
        Ok((
            group.spawn(after(20, Ok("a"))),
            group.spawn(after(30, Ok("b"))),
        ))
    });
    let (a, b) = values.await.expect("nothing fails");
    assert_eq!(begun.elapsed(), Duration::from_millis(30));
    assert_eq!((a.await, b.await), (Ok("a"), Ok("b")));
}

#[tokio::test]
async fn an_empty_group_ends_with_its_body() {
    assert_eq!(
        task_group(async |_: TaskGroup<&str>| Ok(7)).await.ok(),
        Some(7)
    );
}

#[tokio::test(start_paused = true)]
async fn the_body_may_borrow_and_may_use_a_childs_value() {
    let seeds = [String::from("/index")];
    let fetched = task_group(async |group: TaskGroup<&str>| {
        let page = group.spawn(after(10, Ok("page"))).await;
        Ok((seeds.len(), page))
    });
    assert_eq!(fetched.await.ok(), Some((1, Ok("page"))));
}

#[tokio::test(start_paused = true)]
async fn one_failure_aborts_the_others_and_waits_for_them() {
    let log = Log::default();
    let begun = Instant::now();
    let ended = task_group(async |group: TaskGroup<&str>| {
        group.spawn(hang(log.clone(), "a"));
        group.spawn(after(10, Err::<(), _>("b failed")));
        group.spawn(hang(log.clone(), "c"));
        Ok(())
    })
    .await;
    assert_eq!(log.lines(), ["a closed", "c closed"]);
    assert_eq!(messages(ended), ["b failed"]);
    assert_eq!(begun.elapsed(), Duration::from_millis(10));
}

#[tokio::test(start_paused = true)]
async fn two_that_fail_at_once_are_both_reported() {
    let ended = task_group(async |group: TaskGroup<&str>| {
        group.spawn(after(10, Err::<(), _>("a failed")));
        group.spawn(after(10, Err::<(), _>("b failed")));
        Ok(())
    });
    assert_eq!(messages(ended.await), ["a failed", "b failed"]);
}

#[tokio::test(start_paused = true)]
async fn failures_come_in_the_order_in_which_they_happened() {
    let (let_go, until) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let ended = task_group(async |group: TaskGroup<&str>| {
        let (first, second) = (Arc::clone(&let_go), Arc::clone(&until));
        group.spawn(async move {
            first.notified().await;
            Err::<(), _>("spawned first")
        });
        group.spawn(async move {
            second.notified().await;
            Err::<(), _>("spawned second")
        });
        settle().await;
        until.notify_one();
        let_go.notify_one();
        pending().await
    });
    assert_eq!(
        messages::<()>(ended.await),
        ["spawned second", "spawned first"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_failure_while_a_child_cleans_up_is_not_lost() {
    struct Breaks(Log);
    impl Drop for Breaks {
        fn drop(&mut self) {
            self.0.add("clean-up begins");
            panic!("the clean-up failed");
        }
    }
    let log = Log::default();
    let ended = task_group(async |group: TaskGroup<&str>| {
        let breaks = Breaks(log.clone());
        group.spawn(async move {
            let _breaks = breaks;
            pending::<Ended>().await
        });
        group.spawn(hang(log.clone(), "b"));
        group.spawn(after(10, Err::<(), _>("c failed")));
        Ok(())
    })
    .await;
    assert_eq!(log.lines(), ["clean-up begins", "b closed"]);
    assert_eq!(messages(ended), ["c failed", "panic: the clean-up failed"]);
}

#[tokio::test(start_paused = true)]
async fn locals_of_an_aborted_child_are_dropped_last_to_first_before_the_group_ends() {
    let log = Log::default();
    let ended = task_group(async |group: TaskGroup<&str>| {
        let log = log.clone();
        group.spawn(async move {
            let _outer = Connection(log.clone(), "outer");
            let _inner = Connection(log.clone(), "inner");
            pending::<Ended>().await
        });
        after(10, Err::<(), _>("body failed")).await
    })
    .await;
    log.add("group ended");
    assert_eq!(log.lines(), ["inner closed", "outer closed", "group ended"]);
    assert_eq!(messages(ended), ["body failed"]);
}

#[tokio::test(start_paused = true)]
async fn a_panic_of_a_child_counts_as_a_failure() {
    let log = Log::default();
    let ended = task_group(async |group: TaskGroup<&str>| {
        group.spawn(hang(log.clone(), "a"));
        group.spawn(async { panic!("no charset in {}", "/b") as Ended });
        Ok(())
    })
    .await;
    assert_eq!(log.lines(), ["a closed"]);
    assert_eq!(messages(ended), ["panic: no charset in /b"]);
}

#[tokio::test(start_paused = true)]
async fn a_panic_of_the_body_counts_too_and_the_children_end_first() {
    let log = Log::default();
    let ended = task_group(async |group: TaskGroup<&str>| {
        group.spawn(hang(log.clone(), "a"));
        settle().await;
        panic!("a bug in the body") as Ended
    })
    .await;
    assert_eq!(log.lines(), ["a closed"]);
    assert_eq!(messages(ended), ["panic: a bug in the body"]);
}

#[tokio::test(start_paused = true)]
async fn a_failing_child_ends_the_body_at_its_await() {
    let log = Log::default();
    let ended: Result<(), _> = task_group(async |group: TaskGroup<&str>| {
        let _connection = Connection(log.clone(), "body");
        group.spawn(after(10, Err::<(), _>("a failed")));
        pending().await
    })
    .await;
    assert_eq!(log.lines(), ["body closed"]);
    assert_eq!(messages(ended), ["a failed"]);
}

#[tokio::test(start_paused = true)]
async fn an_aborted_parent_aborts_the_children() {
    let log = Log::default();
    let for_crawl = log.clone();
    let crawl = tokio::spawn(task_group(async move |group: TaskGroup<&str>| {
        group.spawn(hang(for_crawl.clone(), "a"));
        group.spawn(hang(for_crawl, "b"));
        Ok(())
    }));
    settle().await;
    crawl.abort();
    assert!(crawl.await.expect_err("it was aborted").is_cancelled());
    settle().await;
    assert_eq!(log.lines(), ["a closed", "b closed"]);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_group_aborts_the_children() {
    let log = Log::default();
    let group = task_group(async |group: TaskGroup<&str>| {
        let inner = group.clone();
        let for_inner = log.clone();
        group.spawn(async move {
            inner.spawn(hang(for_inner, "child of a child"));
            pending::<Ended>().await
        });
        Ok(())
    });
    tokio::time::timeout(Duration::from_millis(10), group)
        .await
        .expect_err("it never ends");
    settle().await;
    assert_eq!(log.lines(), ["child of a child closed"]);
}

#[tokio::test(start_paused = true)]
async fn a_group_inside_a_failing_group_has_its_children_aborted() {
    let log = Log::default();
    let for_inner = log.clone();
    let ended = task_group(async |group: TaskGroup<&str>| {
        group.spawn(async {
            let inner = task_group(async move |inner: TaskGroup<&str>| {
                inner.spawn(hang(for_inner, "inner child"));
                Ok(())
            });
            inner.await.map_err(|_| "the inner group failed")
        });
        group.spawn(after(10, Err::<(), _>("outer child failed")));
        Ok(())
    });
    assert_eq!(messages(ended.await), ["outer child failed"]);
    settle().await;
    assert_eq!(log.lines(), ["inner child closed"]);
}

#[tokio::test(start_paused = true)]
async fn a_child_spawns_and_the_group_waits_for_that_too() {
    async fn crawl(group: TaskGroup<&'static str>, log: Log, depth: u64) -> Ended {
        sleep(Duration::from_millis(10)).await;
        log.add(format!("depth {depth}"));
        if depth < 3 {
            group.spawn(crawl_boxed(group.clone(), log, depth + 1));
        }
        Ok(())
    }
    fn crawl_boxed(
        group: TaskGroup<&'static str>,
        log: Log,
        depth: u64,
    ) -> futures::future::BoxFuture<'static, Ended> {
        Box::pin(crawl(group, log, depth))
    }
    let log = Log::default();
    let ended = task_group(async |group: TaskGroup<&'static str>| {
        group.spawn(crawl_boxed(group.clone(), log.clone(), 0));
        Ok(())
    });
    ended.await.expect("nothing fails");
    assert_eq!(log.lines(), ["depth 0", "depth 1", "depth 2", "depth 3"]);
}

#[tokio::test(start_paused = true)]
async fn what_is_spawned_into_a_failing_group_never_starts() {
    let log = Log::default();
    let ended = task_group(async |group: TaskGroup<&str>| {
        let (late, for_late) = (group.clone(), log.clone());
        group.spawn(async move {
            struct SpawnsWhenDropped(TaskGroup<&'static str>, Log);
            impl Drop for SpawnsWhenDropped {
                fn drop(&mut self) {
                    let log = self.1.clone();
                    self.0.spawn(async move {
                        log.add("never");
                        Ok(())
                    });
                    self.1.add("spawned late");
                }
            }
            let _spawns = SpawnsWhenDropped(late, for_late);
            pending::<Ended>().await
        });
        after(10, Err::<(), _>("body failed")).await
    });
    assert_eq!(messages(ended.await), ["body failed"]);
    settle().await;
    assert_eq!(log.lines(), ["spawned late"]);
}

#[tokio::test(start_paused = true)]
async fn a_handle_that_outlives_its_group_neither_keeps_it_open_nor_starts_anything() {
    let group = task_group(async |group: TaskGroup<&str>| Ok(group))
        .await
        .expect("nothing fails");
    assert!(group.spawn(ready(Ok(1))).await.is_err());
}

#[tokio::test(start_paused = true)]
async fn what_another_task_spawns_into_an_open_group_is_waited_for() {
    let (started, running) = oneshot::channel();
    let ended = task_group(async |group: TaskGroup<&str>| {
        let elsewhere = group.clone();
        task::spawn(async move {
            sleep(Duration::from_millis(10)).await;
            elsewhere.spawn(after(10, Err::<(), _>("from elsewhere")));
            started.send(()).expect("the body waits");
        });
        running.await.expect("it is sent");
        pending::<Ended>().await
    });
    assert_eq!(messages(ended.await), ["from elsewhere"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_error_is_lost_and_no_task_left_on_two_workers() -> Result<(), Box<dyn Error>> {
    for round in 0..200 {
        let log = Log::default();
        let ended = task_group(async |group: TaskGroup<&str>| {
            for child in 0..8 {
                let (log, nested) = (log.clone(), group.clone());
                group.spawn(async move {
                    let _connection = Connection(log.clone(), "child");
                    nested.spawn(hang(log, "grandchild"));
                    task::yield_now().await;
                    if child == round % 8 {
                        Err("failed")
                    } else {
                        Ok(())
                    }
                });
            }
            Ok(())
        })
        .await;
        let left = Arc::strong_count(&log.0);
        assert_eq!((left, messages(ended)), (1, vec![String::from("failed")]));
    }
    Ok(())
}

#[tokio::test]
async fn a_group_can_be_spawned_and_its_failures_passed_on_with_a_question_mark()
-> Result<(), Box<dyn Error>> {
    async fn crawl() -> Result<u32, Box<dyn Error + Send + Sync>> {
        let pages = task_group(async |group: TaskGroup<&'static str>| {
            group.spawn(ready(Err::<(), _>("a failed")));
            Ok(1)
        });
        Ok(pages.await?)
    }
    let error = tokio::spawn(crawl()).await?.expect_err("a child fails");
    assert_eq!(error.to_string(), "1 failed in the task group");
    Ok(())
}
