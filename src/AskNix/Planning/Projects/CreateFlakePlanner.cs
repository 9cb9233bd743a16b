using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AskNix.Intents;
using AskNix.Planning.Flakes;
using AskNix.Planning.Packages;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Planning.Projects;

/// <summary>Plans a <c>flake.nix</c> in the current folder with the tools a project of this description is worked on with.</summary>
/// <remarks>Data: <c>{"file", "kinds": [..], "packages": [..], "nixpkgs", "text"}</c>.</remarks>
/// <param name="currentDirectory">Where the person stands, absolute.</param>
public sealed class CreateFlakePlanner(NixpkgsReference reference, string currentDirectory) : IntentPlanner<CreateFlake>
{
    protected override Task<Proposal> PlanAsync(CreateFlake intent, PlanningContext context, CancellationToken cancellation)
    {
        var nixpkgs = reference.Find(context.Options);
        var flake = ProjectFlake.Of(intent.Description, nixpkgs);
        var file = Path.Combine(currentDirectory, "flake.nix");
        var data = new JsonObject
        {
            ["file"] = file,
            ["kinds"] = PackageJson.Texts(flake.Kinds),
            ["packages"] = PackageJson.Texts(flake.Packages),
            ["nixpkgs"] = nixpkgs,
            ["text"] = flake.Text,
        };
        return Task.FromResult<Proposal>(File.Exists(file)
            ? new Proposal.Refusal(WrittenFile.Exists(file, flake.Text), ["show my flake"], data)
            : new Proposal.Change(Plan(context.Sentence, file, flake), data));
    }

    private Plan Plan(string sentence, string file, ProjectFlake flake)
    {
        ImmutableArray<PlanStep> steps = [new EditFile(file, null, Encoding.UTF8.GetBytes(flake.Text))];
        if (GitTree.RootOf(currentDirectory) is { } tree)
            steps = steps.Add(new TrackFile(tree, file));
        return new Plan(
            sentence,
            flake.Kinds.IsEmpty
                ? $"write {file} with an empty development shell"
                : $"write {file} with a development shell for {string.Join(", ", flake.Kinds)}",
            steps,
            new Forecast(),
            Afterwards:
            [
                .. flake.Kinds.IsEmpty
                    ? (string[])["The description names no language or tool that is known here, so the list of packages is empty: add to it what you need."]
                    : [],
                "Enter the shell with: nix develop (with --extra-experimental-features \"nix-command flakes\" where they are not switched on).",
            ]);
    }
}
