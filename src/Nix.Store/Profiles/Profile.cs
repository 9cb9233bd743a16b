using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// A profile: a link to one of the numbered generation links beside it. Everything is done on the file system under Nix's own rules and
/// lock, so that it mixes with nix-env. A process killed at any instant leaves the profile's link old or new.
/// </summary>
public sealed class Profile
{
    private readonly ProfileReader _reader;
    private readonly GarbageRoots? _roots;

    /// <param name="path">The profile's link, for example /nix/var/nix/profiles/system; it need not exist yet.</param>
    /// <param name="roots">
    /// Where new generations are registered as roots, as Nix does for every one. May be null for profiles below the state directory, which the
    /// collector walks anyway; for others nothing keeps their generations without it.
    /// </param>
    public Profile(string path, GarbageRoots? roots = null)
    {
        _roots = roots;
        Path = System.IO.Path.GetFullPath(path);
        _reader = new ProfileReader(Path);
    }

    public string Path { get; }

    /// <summary>Its name, which its generations' names begin with.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder that holds it and its generations.</summary>
    public string DirectoryPath => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The generations and which is current, read at once.</summary>
    /// <exception cref="PosixException">The folder may not be read. One that does not exist has no generations.</exception>
    public ProfileState Read() => _reader.Read();

    /// <summary>The generations, lowest number first.</summary>
    /// <exception cref="PosixException">The folder may not be read.</exception>
    public IReadOnlyList<Generation> Generations() => Read().Generations;

    /// <summary>The number of the generation the profile points at; null when there is none.</summary>
    /// <exception cref="PosixException">The link may not be read.</exception>
    public int? CurrentNumber() => _reader.CurrentNumber(DurableLink.ReadLink(Path));

    /// <summary>Keeps everybody else, Nix included, from changing the profile until it is disposed.</summary>
    /// <param name="onWaiting">Called once when somebody else is changing it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PosixException">The folder may not be written to.</exception>
    public Task<NixPathLock> LockAsync(Action? onWaiting = null, CancellationToken cancellationToken = default) =>
        NixPathLock.AcquireAsync(Path, onWaiting, cancellationToken);

    /// <summary>
    /// Points the profile at a store path. A new generation with the next number is made, unless the newest one is this path already: then the profile points
    /// at that. What an older one is, also the current one after a rollback, is made anew, so that it is the newest (createGeneration in
    /// src/libstore/profiles.cc).
    /// </summary>
    /// <param name="storePath">An absolute store path; whoever calls keeps it from the garbage collector meanwhile.</param>
    /// <param name="onWaiting">Called once when somebody else is changing the profile.</param>
    /// <param name="cancellationToken">Ends the waiting; once begun the change is done.</param>
    /// <returns>The generation that is now current.</returns>
    /// <exception cref="PosixException">The system refused; the profile is as it was.</exception>
    public async Task<Generation> CreateAsync(string storePath, Action? onWaiting = null, CancellationToken cancellationToken = default)
    {
        if (!storePath.StartsWith('/'))
            throw new ArgumentException("A profile points at an absolute path.", nameof(storePath));
        using var held = await LockAsync(onWaiting, cancellationToken);
        var state = Read();
        if (state.Generations is not [.., var newest] || newest.Target != storePath)
            return Point(AddGeneration(state, storePath));
        return newest.IsCurrent ? newest : Point(newest.Number);
    }

    /// <summary>Points the profile at one of its generations.</summary>
    /// <param name="number">Which.</param>
    /// <param name="onWaiting">Called once when somebody else is changing the profile.</param>
    /// <param name="cancellationToken">Ends the waiting; once begun the change is done.</param>
    /// <returns>That generation.</returns>
    /// <exception cref="ProfileException">There is no such generation, or its store path is gone.</exception>
    /// <exception cref="PosixException">The system refused; the profile is as it was.</exception>
    public async Task<Generation> SwitchToAsync(int number, Action? onWaiting = null, CancellationToken cancellationToken = default)
    {
        using var held = await LockAsync(onWaiting, cancellationToken);
        var generation = Read().Generations.FirstOrDefault(candidate => candidate.Number == number)
            ?? throw new ProfileException($"{Path} has no generation {number}.", "List the generations and choose one of them.");
        if (!generation.Exists)
        {
            throw new ProfileException(
                $"Generation {number} of {Path} points at {generation.Target}, which is no longer there.",
                "Choose another generation, or rebuild that state from its configuration.");
        }
        return generation.IsCurrent ? generation : Point(number);
    }

    /// <inheritdoc cref="DeleteAsync(GenerationChoice, Action?, CancellationToken)"/>
    /// <param name="numbers">Which; those that do not exist are passed over, as nix-env does.</param>
    public Task<IReadOnlyList<Generation>> DeleteAsync(
        IReadOnlyCollection<int> numbers, Action? onWaiting = null, CancellationToken cancellationToken = default) =>
        DeleteAsync(new GenerationChoice.Named(numbers), onWaiting, cancellationToken);

    /// <summary>Removes generations; what only they hold goes at the next garbage collection.</summary>
    /// <param name="choice">Which, of those that are there when nobody else is changing the profile.</param>
    /// <param name="onWaiting">Called once when somebody else is changing the profile.</param>
    /// <param name="cancellationToken">Ends the waiting; once begun the change is done.</param>
    /// <returns>Those removed, lowest number first.</returns>
    /// <exception cref="ProfileException">The current one is among them; nothing was removed.</exception>
    /// <exception cref="PosixException">The system refused one; those before it are removed.</exception>
    public async Task<IReadOnlyList<Generation>> DeleteAsync(
        GenerationChoice choice, Action? onWaiting = null, CancellationToken cancellationToken = default)
    {
        using var held = await LockAsync(onWaiting, cancellationToken);
        var state = Read();
        List<Generation> chosen = [.. choice.In(state)];
        if (chosen.Find(generation => generation.IsCurrent) is { } current)
        {
            throw new ProfileException(
                $"Generation {current.Number} of {Path} is the current one and cannot be deleted.", "Switch to another generation first.");
        }
        return chosen.FindAll(generation => DurableFile.Remove(generation.LinkPath));
    }

    /// <summary>Removes what a process killed while switching may have left beside the profile.</summary>
    public async Task CleanUpAsync(CancellationToken cancellationToken = default)
    {
        using var held = await LockAsync(onWaiting: null, cancellationToken);
        DurableFile.CleanUpLeftovers(DirectoryPath);
    }

    private int AddGeneration(ProfileState state, string storePath)
    {
        var highest = Math.Max(
            state.Generations is [.., var newest] ? newest.Number : 0, state.Foreign.Max(entry => entry.Number) ?? 0);
        while (true)
        {
            if (highest == int.MaxValue)
                throw new ProfileException($"{Path} has no numbers left for a new generation.", "Remove the generation with the highest number.");
            var link = System.IO.Path.Combine(DirectoryPath, GenerationName.Of(Name, ++highest));
            // A number a foreign entry sits on is passed over.
            if (FileStatus.TryOf(link, followLinks: false) is not null)
                continue;
            // Before the link, so that it never stands there unregistered; a registration of nothing is dropped by the next collection.
            _roots?.Register(link);
            try
            {
                DurableLink.CreateLink(link, storePath);
            }
            catch (PosixException exception) when (exception.Errno is Errno.Exists)
            {
                continue; // nix-env --set takes no lock: it may just have made this one.
            }
            return highest;
        }
    }

    private Generation Point(int number)
    {
        // Relative, so that the profile stays right wherever the folder is mounted.
        DurableLink.Replace(Path, GenerationName.Of(Name, number));
        return Read().Generations.First(generation => generation.Number == number);
    }
}
