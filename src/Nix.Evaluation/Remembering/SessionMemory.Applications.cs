using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>Applications, remembered and adopted.</summary>
sealed partial class SessionMemory
{
    /// <summary>The value of a function's body in a frame that was just entered: that of an earlier request where the arguments are the same.</summary>
    public Value Apply(RememberedBody body, Slot[] frame)
    {
        var given = RememberedBody.GivenIn(frame);
        Application[] earlier = [.. body.Applications];
        if (Array.Find(earlier, known => Adopts(known, given)) is { } adopted)
        {
            Use(adopted.Region);
            return adopted.Result;
        }

        int owner = evaluator.Region;
        var (result, region) = InNewRegion(() =>
        {
            // Whoever is told of a failure depends on what led to it.
            Use(owner, evaluator.Region);
            body.DelayDefaults(frame, evaluator);
            return body.Compute(frame, evaluator);
        });
        var made = new Application(given, result, region) { LastUsed = request };
        body.Applications.Add(made);
        applications.Add(region, (body, made));
        return result;
    }

    /// <summary>Takes an earlier application for the one with these arguments, if nobody has it and the arguments are the same.</summary>
    bool Adopts(Application known, Slot[] given)
    {
        int before = known.LastUsed;
        if (before == request || !IsFree(known.Region))
            return false;
        // Comparing evaluates, and may come by here again.
        known.LastUsed = request;
        var match = new ArgumentMatch(evaluator);
        if (!match.IsSame(known.Given, given) || !TakesUp(known.Region, [.. match.RegionsOfUnseen.Where(IsAlive)]))
        {
            known.LastUsed = before;
            return false;
        }

        match.LeadUnseen();
        Adopted++;
        return true;
    }

    /// <summary>Makes a region, which was part of nothing that stands, part of this request, if its unread arguments may be given new meanings.</summary>
    /// <param name="taken">The region.</param>
    /// <param name="sources">Where those arguments were made.</param>
    bool TakesUp(int taken, int[] sources)
    {
        var reached = ReachedFrom([taken]);
        if (Array.Exists(sources, source => !IsFree(source) || reached.Contains(source)))
            return false;
        foreach (int user in regions[taken]!.Users.Where(IsAlive).ToArray())
            Release(user);
        foreach (int source in sources)
            Release(source);
        held.UnionWith(reached);
        return true;
    }

    /// <summary>Whether a region is no part of what stands or is made in this request: nobody has taken it up again yet.</summary>
    bool IsFree(int region) => region < firstOfRequest && !held.Contains(region);

    /// <summary>Ends a region that is part of nothing that stands, and what uses it.</summary>
    void Release(int released)
    {
        if (regions[released] is not { } region || !IsFree(released))
            return;
        regions[released] = null;
        if (applications.Remove(released, out var known))
            known.Body.Applications.Remove(known.Application);
        foreach (int user in region.Users)
            Release(user);
    }

    /// <summary>The regions that those lead to, themselves included.</summary>
    HashSet<int> ReachedFrom(IEnumerable<int> roots)
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>(roots);
        while (pending.TryPop(out int region))
        {
            if (!reached.Add(region))
                continue;
            foreach (int use in regions[region]?.Uses ?? [])
                pending.Push(use);
        }

        return reached;
    }

    // Those that are over are found at the beginning of a request.
    bool IsAlive(int region) => regions[region] is not null;
}
