using System.IO.Pipes;
using System.Runtime.ExceptionServices;
using Nix.Formats;
using Nix.Posix;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>
/// Turns what a builder has made into store objects: looked at, given their metadata, scanned for references, addressed by content where that is
/// promised, and checked (registerOutputs in src/libstore/build/local-derivation-goal.cc). Nothing is valid by it.
/// </summary>
internal sealed class MadeOutputs
{
    private const uint GroupOrOthersMayWrite = 0x12, OwnerMayRun = 0x40;

    private readonly LocalStore _store;
    private readonly BuildPlan _plan;
    private readonly BuildUser? _user;
    private readonly Dictionary<string, StorePath> _finalPaths = new(StringComparer.Ordinal);

    private MadeOutputs(LocalStore store, BuildPlan plan, BuildUser? user)
    {
        _user = user;
        _store = store;
        _plan = plan;
    }

    /// <summary>Each output in turn, those that are referred to first: what is to be registered of it, and where its files are now.</summary>
    /// <exception cref="BuildException">One is missing, or not as promised. Those before it are as they were said to be.</exception>
    /// <exception cref="BuildRequestException">One is nothing that a store can have.</exception>
    internal static IEnumerable<(string Name, StoreObjectInfo Info, string MadeAt)> Describe(LocalStore store, BuildPlan plan, BuildUser? user)
    {
        var outputs = new MadeOutputs(store, plan, user);
        var references = plan.Outputs.ToDictionary(output => output.Name, outputs.Scan, StringComparer.Ordinal);
        foreach (var output in outputs.InOrder(references))
            yield return (output.Name, outputs.Describe(output, references[output.Name]), outputs.RealPathOf(output));
    }

    private string RealPathOf(OutputPlan output) => _store.RealPathOf(output.KeptAt.In(_store.StoreDir));

    /// <summary>The store paths an output refers to, the outputs beside it as the builder knew them.</summary>
    private SortedSet<StorePath> Scan(OutputPlan output)
    {
        var real = RealPathOf(output);
        var status = FileStatus.TryOf(real, followLinks: false) ?? throw Refused(
            $"builder for '{_plan.WholePath}' failed to produce output path for output '{output.Name}' at \"{output.MadeAt.In(_store.StoreDir)}\"");
        if (status.Kind is not FileKind.SymbolicLink && (status.Mode & GroupOrOthersMayWrite) != 0 || _user is not null && status.UserId != _user.Account.Id)
            throw Refused($"suspicious ownership or permission on \"{real}\" for output '{output.Name}'; rejecting this build output");
        IsRunnableFile[output.Name] = status.Kind is not FileKind.Regular || (status.Mode & OwnerMayRun) != 0;
        try
        {
            TreeMetadata.Canonicalise(real, _user?.Account.Id);
        }
        catch (UnarchivableException exception)
        {
            throw new BuildRequestException(exception.Message, exception);
        }
        if (_plan.Attributes.OfOutput("unsafeDiscardReferences", output.Name) is { ValueKind: System.Text.Json.JsonValueKind.True })
            return [];
        using var scanner = new ReferenceScanner(
            _plan.InputPaths.Select(path => StorePath.Parse(path, _store.StoreDir)).Concat(_plan.Outputs.Select(other => other.MadeAt)));
        TreeDump.Write(real, scanner);
        return scanner.Found;
    }

    /// <summary>By name: no regular file, or one that may be run, which a flat hash cannot describe.</summary>
    private Dictionary<string, bool> IsRunnableFile { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that are referred to first.</summary>
    private List<OutputPlan> InOrder(Dictionary<string, SortedSet<StorePath>> references)
    {
        List<OutputPlan> ordered = [];
        var open = new Stack<OutputPlan>();
        foreach (var output in _plan.Outputs)
            Visit(output);
        return ordered;

        void Visit(OutputPlan output)
        {
            if (ordered.Contains(output))
                return;
            if (open.Contains(output))
            {
                throw Refused(
                    $"cycle detected in build of '{_plan.WholePath}' in the references of output '{output.Name}' from output '{open.Peek().Name}'");
            }
            open.Push(output);
            foreach (var other in _plan.Outputs.Where(other => other != output && references[output.Name].Contains(other.MadeAt)))
                Visit(other);
            open.Pop();
            ordered.Add(output);
        }
    }

    private StoreObjectInfo Describe(OutputPlan output, SortedSet<StorePath> found)
    {
        var refersToItself = found.Remove(output.MadeAt);
        var references = found.Select(path => _finalPaths.GetValueOrDefault(path.HashPart, path)).ToHashSet();
        ContentAddress? address = null;
        StorePath final;
        switch (output.Promised)
        {
            case DerivationOutput.Fixed fixedOutput:
                Copy(output);
                (final, address) = Address(output, fixedOutput.Address.Method, fixedOutput.Address.Hash.Algorithm, references, refersToItself);
                break;
            case DerivationOutput.Impure impure:
                Copy(output);
                (final, address) = Address(output, impure.Method, impure.Algorithm, references, refersToItself);
                break;
            case DerivationOutput.Floating floating:
                (final, address) = Address(output, floating.Method, floating.Algorithm, references, refersToItself);
                break;
            default:
                final = output.FinalPath!.Value;
                break;
        }
        _finalPaths[output.MadeAt.HashPart] = final;
        RewriteHashParts(output);
        var (hash, size) = ArchiveHasher.Of(RealPathOf(output));
        IEnumerable<StorePath> all = refersToItself ? references.Append(final) : references;
        return new StoreObjectInfo(
            new PathInfo(
                final.In(_store.StoreDir), hash.ToString(), size, _plan.WholePath, _store.Clock.GetUtcNow(), IsUltimate: true, Signatures: [], address?.ToString()),
            [.. all.Order().Select(path => path.In(_store.StoreDir))]);
    }

    /// <summary>A flat hash says the bytes of one file, and that it cannot be run.</summary>
    private void CheckFlat(OutputPlan output, ContentAddressMethod method)
    {
        if (method is ContentAddressMethod.Flat or ContentAddressMethod.Text && IsRunnableFile[output.Name])
        {
            throw Refused(
                $"output path \"{RealPathOf(output)}\" should be a non-executable regular file since recursive hashing is not enabled (one of outputHashMode={{flat,text}} is true)");
        }
    }

    private string NoReferences(OutputPlan output) =>
        $"fixed output derivation '{StorePath.OutputName(_plan.Derivation.Name, output.Name)}' is not allowed to refer to other store paths.\nYou may need to use the 'unsafeDiscardReferences' derivation attribute, see the manual for more details.";

    /// <summary>Where it goes by its content; where it refers to itself, its own hash part counts as zeros.</summary>
    private (StorePath Path, ContentAddress Address) Address(
        OutputPlan output, ContentAddressMethod method, NixHashAlgorithm algorithm, HashSet<StorePath> references, bool refersToItself)
    {
        var name = StorePath.OutputName(_plan.Derivation.Name, output.Name);
        var real = RealPathOf(output);
        // What lies beside it goes to its own place first: that changes the content.
        RewriteHashParts(output);
        CheckFlat(output, method);
        ContentAddress address;
        if (method is ContentAddressMethod.Git)
        {
            address = new ContentAddress(method, Hash(real, method, algorithm));
        }
        else
        {
            using var hasher = new SelfReferenceHasher(algorithm, output.MadeAt);
            if (method is ContentAddressMethod.NixArchive)
                TreeDump.Write(real, hasher);
            else
                TreeDump.Read(real, new FileContent(hasher));
            address = new ContentAddress(method, hasher.Finish());
        }
        var canRefer = method is ContentAddressMethod.NixArchive or ContentAddressMethod.Text && algorithm is NixHashAlgorithm.Sha256;
        if (!canRefer && (references.Count > 0 || refersToItself))
            throw new BuildRequestException(NoReferences(output));
        return (StorePath.OfContent(_store.StoreDir, name, address, references, refersToItself), address);
    }

    private static NixHash Hash(string real, ContentAddressMethod method, NixHashAlgorithm algorithm)
    {
        using var hasher = ContentHasher.Of(method, algorithm);
        TreeDump.Read(real, hasher.Sink);
        return hasher.Finish();
    }

    /// <summary>Writes the output anew with the hash parts of the paths the outputs go to; links between its files are not kept, as Nix does not.</summary>
    private void RewriteHashParts(OutputPlan output)
    {
        var rewrites = _finalPaths.Where(rewrite => rewrite.Key != rewrite.Value.HashPart)
            .ToDictionary(rewrite => rewrite.Key, rewrite => rewrite.Value.HashPart, StringComparer.Ordinal);
        if (rewrites.Count == 0)
            return;
        WriteAnew(output, tree =>
        {
            using var passage = new AnonymousPipeServerStream(PipeDirection.Out);
            using var end = new AnonymousPipeClientStream(PipeDirection.In, passage.ClientSafePipeHandle);
            var writing = Task.Run(() =>
            {
                using (passage)
                {
                    using var rewriter = new HashPartRewriter(rewrites, passage);
                    TreeDump.Write(RealPathOf(output), rewriter);
                    rewriter.Finish();
                }
            });
            try
            {
                TreeRestore.Read(end, tree);
            }
            finally
            {
                end.Dispose();
                // Why nothing more came says more than that nothing came.
                ((IAsyncResult)writing).AsyncWaitHandle.WaitOne();
                if (writing.Exception?.InnerException is UnarchivableException or PosixException)
                    ExceptionDispatchInfo.Throw(writing.Exception.InnerException);
            }
        });
    }

    /// <summary>Has none of the files that the builder may still have open: another machine can be told of them by who may use the network.</summary>
    private void Copy(OutputPlan output) => WriteAnew(output, tree =>
    {
        using var restore = new TreeRestore(tree);
        TreeDump.Read(RealPathOf(output), restore);
    });

    private void WriteAnew(OutputPlan output, Action<string> write)
    {
        using var beside = TemporaryDirectory.Create(_store.RealStoreDir);
        var tree = $"{beside.Path}/tree";
        write(tree);
        TreeRemoval.Remove(RealPathOf(output));
        TreeMove.Move(tree, RealPathOf(output));
        TreeMetadata.Canonicalise(RealPathOf(output));
    }

    private static BuildException Refused(string message) => new(BuildStatus.OutputRejected, message);
}
