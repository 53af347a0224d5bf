"""Clubs of American leagues, whose names are plurals with an article in Spanish: "los Lions"."""

from __future__ import annotations

AMERICAN_CLUBS = frozenset(
    "76ers Angels Astros Athletics Avalanche Bears Bengals Bills Blackhawks Braves Brewers Broncos Browns Bruins "
    "Buccaneers Bucks Bulls Canadiens Canucks Capitals Cardinals Cavaliers Celtics Chargers Chiefs Clippers Colts "
    "Commanders Cowboys Cubs Devils Diamondbacks Dodgers Dolphins Ducks Eagles Falcons Flames Flyers Giants "
    "Grizzlies Guardians Hawks Heat Hornets Hurricanes Islanders Jaguars Jazz Jets Kings Knicks Kraken Lakers "
    "Lightning Lions Magic Mariners Marlins Mavericks Mets Nationals Nets Nuggets Oilers Orioles Pacers Packers "
    "Padres Panthers Patriots Pelicans Penguins Phillies Pirates Pistons Predators Raiders Rams Rangers Raptors "
    "Ravens Rays Reds Rockets Rockies Royals Sabres Saints Seahawks Senators Sharks Sox Spurs Steelers Suns Texans "
    "Thunder Tigers Timberwolves Titans Twins Vikings Warriors Wild Wizards Wolves Yankees".split()
)
"""The last words of their names."""
