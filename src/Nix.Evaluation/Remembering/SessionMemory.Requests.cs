namespace Nix.Evaluation.Remembering;

/// <summary>The beginning and the end of requests, where it is decided what is kept.</summary>
sealed partial class SessionMemory
{
    /// <summary>Begins a request: asks again what is still relied upon, and lets go of what has changed.</summary>
    public void Begin()
    {
        Settle();
        stamps.Request = ++request;
        if (request > 1)
            Check();
        held = ReachedFrom(evaluator.KeptRegions);
        evaluator.Region = firstOfRequest = NewRegion();
        isSettled = false;
    }

    /// <summary>Ends a request: what it computed itself is over.</summary>
    public void End()
    {
        regions[evaluator.Region]!.IsOver = true;
        evaluator.Region = 0;
    }

    /// <summary>Decides what of the last request is kept: applications whose arguments led far are not worth comparing. To be done while nobody waits, or else by the next request.</summary>
    public void Settle()
    {
        if (isSettled)
            return;
        isSettled = true;
        KeepApplications(application => application.LastUsed == request
            ? ArgumentSize.IsSmall(application.Given)
            : held.Contains(application.Region) || request - application.LastUsed < UnusedFor);
        // Values of files, copies in the store and applications are what is kept.
        var needed = ReachedFrom(evaluator.KeptRegions.Concat(applications.Keys));
        for (int i = 1; i < regions.Count; i++)
        {
            if (!needed.Contains(i))
                regions[i] = null;
        }

        LetGo(RegionsThat(static region => region.IsOver));
        Sweep();
    }

    void Check()
    {
        var changed = new Queue<int>();
        foreach (var reading in relied)
        {
            if (!reading.HoldsIn(request, host))
                reading.Regions.ForEach(changed.Enqueue);
        }

        if (changed.Count > 0)
            LetGo(changed);
        foreach (var (key, reading) in readings)
        {
            if (!reading.HeldIn(request))
                readings.Remove(key);
        }
    }

    Queue<int> RegionsThat(Predicate<Region> fit)
    {
        var found = new Queue<int>();
        for (int i = 1; i < regions.Count; i++)
        {
            if (regions[i] is { } region && fit(region))
                found.Enqueue(i);
        }

        return found;
    }

    /// <summary>Ends regions and those that took values of them, and lets go of their values.</summary>
    void LetGo(Queue<int> over)
    {
        while (over.TryDequeue(out int gone))
        {
            if (regions[gone] is not { } region)
                continue;
            regions[gone] = null;
            foreach (int user in region.Users)
                over.Enqueue(user);
        }

        evaluator.KeepRegions(IsAlive);
        KeepApplications(application => IsAlive(application.Region));
    }

    /// <summary>Drops what is noted of regions that are over. It does no harm, and takes time that nobody should wait for.</summary>
    void Sweep()
    {
        foreach (var region in regions)
            region?.Users.RemoveAll(user => !IsAlive(user));
        foreach (var reading in relied)
            reading.Regions.RemoveAll(region => !IsAlive(region));
        relied.RemoveAll(static reading => reading.Regions.Count == 0);
        noted.RemoveWhere(note => regions[note.Region] is null);
        used.RemoveWhere(use => regions[use.Region] is null);
        stamps.Sweep();
    }

    void KeepApplications(Predicate<Application> keeps)
    {
        foreach ((int region, var known) in applications)
        {
            if (keeps(known.Application))
                continue;
            known.Body.Applications.Remove(known.Application);
            applications.Remove(region);
        }
    }
}
