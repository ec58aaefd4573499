"""The worker's client against real child processes."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.progress import Progress
from scheduling.text import Text
from teamapp.words.worker import EN, NL
from tests.scheduling.worker.chores import Better, Numbers, Total
from tests.scheduling.worker.conftest import TASKS

SECONDS = 30  # generous for a loaded machine; nothing here waits that long when all is well
ROOT = Path(__file__).resolve().parents[3]


def is_alive(process_id: int) -> bool:
    """Whether a process exists and is no zombie."""
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone_within(process_id: int, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not is_alive(process_id):
            return True
        time.sleep(0.02)
    return False


def under_way(worker: Worker, task: str) -> Job[Total]:
    """A job that has reported at least once."""
    told: queue.Queue[Progress] = queue.Queue()
    job = worker.submit(task, Numbers((1,)), Total, on_progress=told.put)
    told.get(timeout=SECONDS)
    return job


def failure(job: Job[Total]) -> Text:
    with pytest.raises(WorkerFailed) as caught:
        job.wait(SECONDS)
    return caught.value.text


def test_answer_comes_typed(worker: Worker) -> None:
    """Request and answer keep their types on the way: dates, tuples, integer keys."""
    total = worker.submit("add", Numbers((1, 2, 3), names={7: "Jo"}), Total).wait(SECONDS)
    assert (total.value, total.names, total.day.isoformat()) == (6, {7: "Jo"}, "2026-03-29")
    assert total.process_id == worker.process_id != os.getpid()


def test_progress_comes_before_the_answer_and_off_the_callers_thread(worker: Worker) -> None:
    """Progress arrives with its Text, then the answer, once, on a thread of the worker's."""
    heard: queue.Queue[tuple[str, object, bool]] = queue.Queue()

    def note(kind: str) -> object:
        return lambda what: heard.put((kind, what, threading.current_thread() is threading.main_thread()))

    worker.submit("add", Numbers((4, 5)), Total, on_progress=note("told"), on_done=note("done"))
    first, second = heard.get(timeout=SECONDS), heard.get(timeout=SECONDS)
    assert first == ("told", Progress(0.0, 2.0, phase=Text("adding", {"count": 2})), False)
    assert (second[0], second[2]) == ("done", False)
    assert heard.empty()


def test_progress_may_carry_the_best_so_far(worker: Worker) -> None:
    """A task's own kind of progress comes whole, so that a killed computation can leave its best behind."""
    heard: queue.Queue[Better] = queue.Queue()
    job = worker.submit("carry", Numbers((7,)), Total, on_progress=heard.put, progress_type=Better)
    assert heard.get(timeout=SECONDS) == Better(0.5, 7.0, best=(7,))
    job.cancel()
    assert failure(job).code == "worker.cancelled"


def test_progress_is_heard_in_its_common_form(worker: Worker) -> None:
    """Who asks for no more hears the fields of Progress of any task."""
    heard: queue.Queue[Progress] = queue.Queue()
    worker.submit("carry", Numbers((7,)), Total, on_progress=heard.put)
    assert heard.get(timeout=SECONDS) == Progress(0.5, 7.0)


def test_printing_does_not_disturb_the_conversation(worker: Worker) -> None:
    """A task may print through Python, C or the bare descriptor: answers still arrive."""
    assert worker.submit("add_noisily", Numbers((1, 1)), Total).wait(SECONDS).value == 2


def test_stop_keeps_the_best(worker: Worker) -> None:
    """Stopping a job brings its best answer, from the same child."""
    job = under_way(worker, "improve")
    job.stop()
    answer = job.wait(SECONDS)
    assert answer.value >= 1
    assert answer.process_id == worker.process_id


def test_stop_before_the_begin(worker: Worker) -> None:
    """A job that waits its turn and is stopped still answers, at once when its turn comes."""
    first = under_way(worker, "improve")
    second = worker.submit("improve", Numbers((1,)), Total)
    second.stop()
    first.stop()
    assert first.wait(SECONDS).value >= 1
    assert second.wait(SECONDS).value == 0


def test_jobs_wait_their_turn(worker: Worker) -> None:
    """Several jobs are done one after the other, in the order in which they came."""
    order: queue.Queue[int] = queue.Queue()
    jobs = [
        worker.submit("add", Numbers((number,)), Total, on_done=lambda total: order.put(total.value))
        for number in range(5)
    ]
    assert [job.wait(SECONDS).value for job in jobs] == [0, 1, 2, 3, 4]
    assert [order.get(timeout=SECONDS) for _ in range(5)] == [0, 1, 2, 3, 4]


def test_cancel_kills_and_starts_afresh(worker: Worker) -> None:
    """A task that never looks up is ended at once, and a fresh child does the next job."""
    job = under_way(worker, "hang")
    old = worker.process_id
    assert old is not None
    started = time.monotonic()
    job.cancel()
    assert failure(job) == Text("worker.cancelled", {"task": "hang"})
    assert time.monotonic() - started < SECONDS
    assert gone_within(old, 5)
    answer = worker.submit("add", Numbers((2,)), Total).wait(SECONDS)
    assert (answer.value, answer.process_id) == (2, worker.process_id)
    assert answer.process_id != old


def test_cancel_of_a_waiting_job_leaves_the_running_one(worker: Worker) -> None:
    """A job that has not begun is taken out of the queue; the one under way goes on."""
    first = under_way(worker, "improve")
    second = worker.submit("add", Numbers((1,)), Total)
    second.cancel()
    assert failure(second).code == "worker.cancelled"
    first.stop()
    assert first.wait(SECONDS).value >= 1


def test_an_error_in_the_task_is_told(worker: Worker) -> None:
    """A task's exception comes as a code with its message and place; the child lives on."""
    text = failure(worker.submit("fail", Numbers(()), Total))
    assert text.code == "worker.task_failed"
    assert text.values["task"] == "fail"
    assert text.values["error"] == "ValueError: seven is not a nurse"
    assert str(text.values["place"]).startswith("chores.py:")
    assert worker.submit("add", Numbers((3,)), Total).wait(SECONDS).value == 3


def test_a_refusal_keeps_its_own_text(worker: Worker) -> None:
    """An exception that carries a Text is passed on with that Text."""
    assert failure(worker.submit("refuse", Numbers(()), Total)) == Text("roster.unfit", {"task": "refuse", "nurses": 0})


@pytest.mark.parametrize(("task", "exit_code"), [("crash", -signal.SIGSEGV), ("leave", 7)])
def test_a_crash_is_told_and_the_next_job_runs(worker: Worker, task: str, exit_code: int) -> None:
    """A child that dies in a job is reported with its exit code and last words, and replaced."""
    text = failure(worker.submit(task, Numbers(()), Total))
    assert (text.code, text.values["exit_code"]) == ("worker.crashed", exit_code)
    assert {"crash": "Segmentation fault", "leave": "no licence"}[task] in str(text.values["last_words"])
    assert worker.submit("add", Numbers((8,)), Total).wait(SECONDS).value == 8


def test_kill_from_outside_in_the_middle_of_a_job(worker: Worker) -> None:
    """kill -9 of the child in the middle of a job is a reported failure, not a hang."""
    job = under_way(worker, "improve")
    assert worker.process_id is not None
    os.kill(worker.process_id, signal.SIGKILL)
    text = failure(job)
    assert (text.code, text.values["exit_code"]) == ("worker.crashed", -9)
    assert worker.submit("add", Numbers((1,)), Total).wait(SECONDS).value == 1


def test_a_job_past_its_deadline_is_ended(worker: Worker) -> None:
    """A job that outlives its deadline fails by name, and the next one runs."""
    job = worker.submit("hang", Numbers(()), Total, deadline_seconds=0.3)
    assert failure(job) == Text("worker.too_late", {"task": "hang", "seconds": 0.3})
    assert worker.submit("add", Numbers((1,)), Total).wait(SECONDS).value == 1


def test_wait_gives_up_without_ending_the_job(worker: Worker) -> None:
    """A wait with a time-out raises TimeoutError and leaves the job alone."""
    job = under_way(worker, "improve")
    with pytest.raises(TimeoutError):
        job.wait(0.05)
    job.stop()
    assert job.wait(SECONDS).value >= 1


def test_a_task_nobody_knows(worker: Worker) -> None:
    """An unknown task is refused at once; one whose module is missing fails by name."""
    with pytest.raises(WorkerFailed) as caught:
        worker.submit("make.coffee", Numbers(()), Total)
    assert caught.value.text == Text("worker.task_unknown", {"task": "make.coffee"})
    assert "ModuleNotFoundError" in str(failure(worker.submit("nowhere", Numbers(()), Total)).values["error"])


def test_a_request_of_another_shape(worker: Worker) -> None:
    """A request that does not fit the task's annotation fails with the place in the request."""
    text = failure(worker.submit("add", {"values": ["one"]}, Total))
    assert text.code == "worker.task_failed"
    assert "$.values[0]" in str(text.values["error"])


def test_an_answer_of_another_shape(worker: Worker) -> None:
    """An answer that does not fit the expected type is a failure, not an exception in the reader."""
    job = worker.submit("add", Numbers((1,)), Numbers)
    with pytest.raises(WorkerFailed) as caught:
        job.wait(SECONDS)
    assert caught.value.text.code == "worker.answer_unreadable"


def test_a_mistake_in_a_callback_does_not_stop_the_worker(worker: Worker, caplog: pytest.LogCaptureFixture) -> None:
    """A callback that raises is logged; later jobs are done."""

    def stumble(_total: Total) -> None:
        raise RuntimeError("the page is closed")

    worker.submit("add", Numbers((1,)), Total, on_done=stumble)
    assert worker.submit("add", Numbers((2,)), Total).wait(SECONDS).value == 2
    assert "the page is closed" in caplog.text


def test_warm_start() -> None:
    """A started worker becomes ready by itself, with its task imported, without any job."""
    with Worker(TASKS, warm=("add",)) as worker:
        worker.start()
        assert worker.wait_until_ready(SECONDS)
        assert worker.ready


def test_only_the_first_library_is_waited_for() -> None:
    """What else is to be warm does not stand in the way of a job, even where its import never ends."""
    with Worker(TASKS, warm=("add", "hangs_on_import")) as worker:
        assert worker.submit("add", Numbers((1,)), Total).wait(SECONDS).value == 1


def test_start_returns_at_once() -> None:
    """Starting costs the caller nothing to speak of, also while the child hangs."""
    with Worker(TASKS, warm=("hangs_on_import",)) as worker:
        started = time.perf_counter()
        worker.start()
        assert time.perf_counter() - started < SECONDS
        assert not worker.ready


def test_crash_at_import_is_told() -> None:
    """A library that takes the process down while warming up is reported with its last words, not as a hang."""
    heard: queue.Queue[WorkerFailed] = queue.Queue()
    with Worker(TASKS, warm=("crashes_on_import",), on_trouble=heard.put) as worker:
        worker.start()
        text = heard.get(timeout=SECONDS).text
        assert (text.code, text.values["exit_code"]) == ("worker.start_crashed", 3)
        assert "symbol not found" in str(text.values["last_words"])
        assert worker.submit("add", Numbers((1,)), Total).wait(SECONDS).value == 1


def test_a_crash_while_idle_is_told_to_who_listens_now() -> None:
    """A child that is killed while nothing is asked of it is replaced, and the newest listener hears of it."""
    early: queue.Queue[WorkerFailed] = queue.Queue()
    heard: queue.Queue[WorkerFailed] = queue.Queue()
    with Worker(TASKS, on_trouble=early.put) as worker:
        worker.listen(heard.put)
        worker.start()
        assert worker.wait_until_ready(SECONDS)
        assert worker.process_id is not None
        os.kill(worker.process_id, signal.SIGTERM)
        assert heard.get(timeout=SECONDS).text.code == "worker.crashed_idle"
        assert worker.submit("add", Numbers((1,)), Total).wait(SECONDS).value == 1
        assert early.empty()


def test_crash_at_import_fails_the_job_that_waits() -> None:
    """A job handed over before the crash at import hears of it."""
    with Worker(TASKS, warm=("crashes_on_import",)) as worker:
        assert failure(worker.submit("add", Numbers((1,)), Total)).code == "worker.start_crashed"


def test_missing_library_is_told_and_the_rest_works() -> None:
    """A task whose library is missing is named; the other tasks run in the same child."""
    heard: queue.Queue[WorkerFailed] = queue.Queue()
    with Worker(TASKS, warm=("missing_library", "add"), on_trouble=heard.put) as worker:
        worker.start()
        text = heard.get(timeout=SECONDS).text
        assert text.code == "worker.not_warm"
        assert "a_library_that_is_nowhere" in str(text.values["error"])
        assert worker.submit("add", Numbers((1,)), Total).wait(SECONDS).value == 1


def test_hang_at_start_is_told() -> None:
    """A child that never becomes ready is killed and reported; asking again starts without the warming up."""
    with Worker(TASKS, warm=("hangs_on_import",), start_seconds=1.0) as worker:
        assert failure(worker.submit("add", Numbers((1,)), Total)) == Text("worker.start_hung", {"seconds": 1.0})


@pytest.mark.parametrize("command", [("/nowhere/teamapp", "--worker"), (sys.executable, "-c", "import nothing_here")])
def test_a_program_that_does_not_start(command: tuple[str, ...]) -> None:
    """An executable that is missing or ends at once fails the job."""
    with Worker(TASKS, command=command) as worker:
        assert failure(worker.submit("add", Numbers((1,)), Total)).code in {"worker.no_start", "worker.start_crashed"}


def test_a_child_that_talks_nonsense() -> None:
    """A child whose standard output is no protocol is ended, not believed."""
    command = (sys.executable, "-c", "import time; print('hello', flush=True); time.sleep(60)")
    with Worker(TASKS, command=command, start_seconds=2.0) as worker:
        assert failure(worker.submit("add", Numbers((1,)), Total)).code == "worker.garbled"


def test_close_leaves_no_process_and_no_waiting_job(worker: Worker) -> None:
    """Closing ends the child, also in the middle of a job that hangs, and every job hears of it."""
    running, waiting = under_way(worker, "hang"), worker.submit("add", Numbers((1,)), Total)
    process_id = worker.process_id
    assert process_id is not None
    worker.close()
    worker.close()
    assert not is_alive(process_id)
    assert failure(running).code == failure(waiting).code == "worker.closed"
    with pytest.raises(WorkerFailed):
        worker.submit("add", Numbers((1,)), Total)


@pytest.mark.parametrize("task", ["improve", "hang"])
def test_a_killed_parent_leaves_no_orphan(task: str) -> None:
    """kill -9 of the parent in the middle of a job ends the child too."""
    script = (
        "import sys, time\n"
        "from scheduling.client import Worker\n"
        "from tests.scheduling.worker.conftest import TASKS\n"
        "from tests.scheduling.worker.chores import Numbers, Total\n"
        "worker = Worker(TASKS)\n"
        f"worker.submit({task!r}, Numbers((1,)), Total, on_progress=lambda _: print(worker.process_id, flush=True))\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_alive(child)
        parent.kill()
    assert gone_within(child, 5)


def test_the_parent_imports_nothing_heavy() -> None:
    """Whoever imports the client gets no solver, no numpy and no compiled core with it."""
    script = "import sys, scheduling.client; print(*sorted(sys.modules))"
    output = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    heavy = {"ortools", "numpy", "pandas", "osmium", "scheduling.core.anneal", "scheduling.core.paths"}
    assert not heavy & set(output.split())


def test_every_code_has_its_words() -> None:
    """Each code that the client and the child can send has a sentence in both languages."""
    sources = [(ROOT / "scheduling" / name).read_text() for name in ("client.py", "desk.py", "job.py", "worker.py")]
    codes = {code for source in sources for code in re.findall(r'"(worker\.[a-z_]+)"', source)}
    assert len(codes) > 10
    assert codes == set(EN) == set(NL)
