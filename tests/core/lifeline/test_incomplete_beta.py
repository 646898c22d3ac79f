"""The function on which every chance rests, held to the one of scipy."""

import numpy as np
import pytest
from scipy.special import betainc, gamma

from banso.core.lifeline.incomplete_beta import gamma_ratio, incomplete_beta_half

RHYTHMS = np.linspace(1.0, 7.1, 123)  # all that survival.py can ask for


@pytest.mark.parametrize(
    "x",
    [
        pytest.param(np.linspace(0.001, 1.0, 500), id="anywhere"),
        pytest.param(np.logspace(-8, -1, 100), id="after a long silence"),
        pytest.param(1.0 - np.logspace(-9, -1, 100), id="soon after a contact"),
        pytest.param(np.linspace(0.549, 0.551, 100), id="where one formula takes over"),
    ],
)
def test_it_is_that_of_scipy_to_twelve_digits(x):
    a, x = RHYTHMS[:, np.newaxis], x[np.newaxis, :]

    ours = incomplete_beta_half(a, x)

    assert np.abs(ours - betainc(a, 0.5, x)).max() < 1e-12


def test_it_is_certain_on_the_day_of_a_contact():
    assert incomplete_beta_half(RHYTHMS, np.ones(len(RHYTHMS))).tolist() == [1.0] * len(RHYTHMS)


def test_the_ratio_of_gamma_functions_is_that_of_scipy():
    ratio = gamma(RHYTHMS + 0.5) / gamma(RHYTHMS)

    assert np.abs(gamma_ratio(RHYTHMS) / ratio - 1).max() < 1e-12
