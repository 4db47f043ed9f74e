from afterword.domain.application import Outcome


def test_only_waiting_and_an_offer_are_open():
    assert {one for one in Outcome if one.is_open} == {Outcome.WAITING, Outcome.OFFER}
