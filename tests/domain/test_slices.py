from afterword.domain.slices import Slices, at_once


def counting(done: list[int]) -> Slices[str]:
    for number in range(3):
        done.append(number)
        yield
    return "counted"


def test_work_in_slices_is_done_to_its_end():
    done: list[int] = []
    assert at_once(counting(done)) == "counted"
    assert done == [0, 1, 2]


def test_what_is_left_of_it_is_done_where_some_was_done_before():
    done: list[int] = []
    work = counting(done)
    next(work)
    assert at_once(work) == "counted"
    assert done == [0, 1, 2]
