using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Planning.Packages;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.HomeManager;

/// <summary>Plans a first home configuration; one that is there stays as it is.</summary>
internal sealed class HomeInit(HomeFolders folders, HomeConfiguration configuration, MachineNixpkgs nixpkgs, MachineTools tools)
{
    public async Task<Proposal> PlanAsync(PlanningContext context, CancellationToken cancellation)
    {
        if (configuration.File is { } existing)
        {
            return new Proposal.Answer(
                $"There is a home configuration already: {existing}. It stays as it is.",
                new JsonObject { ["file"] = existing, ["exists"] = true },
                ["apply my home configuration"]);
        }
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        if (location.Release is not { } release)
        {
            return new Proposal.Refusal(new Problem(
                ErrorCode.NotAvailable,
                $"The package set {location.Path} does not say its release, which a home configuration has to name as home.stateVersion.",
                "Write ~/.config/home-manager/home.nix by hand; home.stateVersion is the release it is first used with."));
        }
        var file = Path.Combine(configuration.Directory, "home.nix");
        return new Proposal.Change(
            new Plan(
                context.Sentence,
                $"write a first home configuration for {folders.UserName}",
                [new EditFile(file, null, Encoding.UTF8.GetBytes(Text(folders.UserName, folders.Home, release)))],
                new Forecast(),
                Afterwards: Afterwards()),
            new JsonObject { ["file"] = file, ["exists"] = false });
    }

    private ImmutableArray<string> Afterwards() =>
    [
        .. tools.Has("home-manager") ? (string[])[] : [$"The program home-manager is not here yet. {HomeManagerPlanner.HowToGet}"],
        "Nothing takes effect before it is applied: ask-nix \"apply my home configuration\".",
    ];

    private static string Text(string user, string home, string release) => $$"""
        # What belongs to one person: programs, settings and files below the home folder, made so by `home-manager switch`.
        { config, pkgs, ... }:

        {
          home.username = {{NixText.String(user)}};
          home.homeDirectory = {{NixText.String(home)}};

          # The release this configuration was begun with. It stays as it is when Home Manager is updated.
          home.stateVersion = {{NixText.String(release)}};

          home.packages = [
          ];

          # Lets Home Manager keep its own command up to date.
          programs.home-manager.enable = true;
        }

        """;
}
