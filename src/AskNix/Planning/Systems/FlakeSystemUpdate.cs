using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Planning.Configurations;
using AskNix.Planning.Flakes;
using AskNix.Plans.Steps;
using Nix.Syntax;
using Nix.Syntax.Editing;
using Nixos.Configurations;

namespace AskNix.Planning.Systems;

/// <summary>Plans updates of a machine whose package set is an input of its flake: the lock file is what changes.</summary>
public sealed class FlakeSystemUpdate(ConfigurationPlanner configurations, FlakeUpdater updater, MachineTools tools)
{
    private const string PackageSet = "nixpkgs";

    /// <param name="newChannel">The branch to follow from now on, such as <c>nixos-26.05</c>; null to keep it.</param>
    public async Task<Proposal> PlanAsync(FlakeConfiguration flake, string? newChannel, PlanningContext context, CancellationToken cancellation)
    {
        if (newChannel is not null)
            return await FollowAsync(flake, newChannel, context, cancellation);
        var update = await updater.FindAsync(flake.Directory, flake.InGit, [], context.Options.Offline, context.Report, cancellation);
        if (update.Changes.IsEmpty)
            return new Proposal.Answer("Nothing to do: every input of the flake is the newest there is.");
        var edit = new EditFile(Path.Combine(flake.Directory, "flake.lock"), update.OldLock, update.NewLock);
        return await configurations.PlanTextsAsync("update the system", [edit], context, cancellation);
    }

    private async Task<Proposal> FollowAsync(FlakeConfiguration flake, string channel, PlanningContext context, CancellationToken cancellation)
    {
        var file = Path.Combine(flake.Directory, "flake.nix");
        var lockFile = Path.Combine(flake.Directory, "flake.lock");
        var text = await File.ReadAllBytesAsync(file, cancellation);
        var address = $"github:NixOS/nixpkgs/{channel}";
        if (Editor.Apply(SyntaxTree.Parse(text), new SetFlakeInput(PackageSet, address)) is not Edited edited)
        {
            throw new AskNixException(
                ErrorCode.CannotEdit, $"{file} does not name its input {PackageSet} in a way that can be edited.", $"Set it yourself, then run: ask-nix update\n  inputs.{PackageSet}.url = \"{address}\";");
        }
        using var copy = await FlakeCopy.MakeAsync(flake.Directory, flake.InGit, tools, context.Report, cancellation);
        await File.WriteAllBytesAsync(copy.File("flake.nix"), edited.NewText, cancellation);
        await tools.RunCheckedAsync(
            ["nix", .. FlakeFeatures.Option, "flake", "lock", copy.Reference], ErrorCode.OperationFailed, context.Report, cancellation, copy.Directory);
        var oldLock = File.Exists(lockFile) ? await File.ReadAllBytesAsync(lockFile, cancellation) : null;
        var newLock = await File.ReadAllBytesAsync(copy.File("flake.lock"), cancellation);
        ImmutableArray<EditFile> edits = [new(file, text, edited.NewText.ToArray()), new(lockFile, oldLock, newLock)];
        return await configurations.PlanTextsAsync($"follow {channel} and update the system", edits, context, cancellation);
    }
}
